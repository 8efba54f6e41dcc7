import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { combineShares, createClinicRecovery, createVaultKeys, openShare, passShareTo } from './index.js';
import type { CeremonyRecord, OpenedKeys, OpenedShare } from './index.js';
import { reveal } from './secret-bytes.js';
import { flippedAt, refusal } from './test/tampering.js';
import { TEST_KDF } from './testing.js';

const people = await Promise.all(
  Array.from({ length: 7 }, async (_, at) => {
    const { keys } = await createVaultKeys(`holder number ${String(at)} of the tests`, TEST_KDF);
    return { personId: `person-${String(at)}`, keys };
  }),
);
const holders = (count: number) =>
  people.slice(0, count).map(({ personId, keys }) => ({ personId, publicKey: keys.publicKey }));

async function ceremonyOf(threshold: number, count: number, clinicId = 'clinic-1') {
  const made = await createClinicRecovery({ clinicId, threshold, holders: holders(count) });
  const opened = await Promise.all(
    made.shares.map(({ personId, sealedShare }) =>
      openShare(keysOf(personId), sealedShare, { ceremony: made.ceremonyRecord, personId }),
    ),
  );
  return { ...made, opened };
}

function keysOf(personId: string): OpenedKeys {
  const person = people.find((one) => one.personId === personId);
  if (person === undefined) throw new Error('no such person');
  return person.keys;
}

/** Every subset of the shares. */
const subsetsOf = (shares: readonly OpenedShare[]) =>
  Array.from({ length: 2 ** shares.length }, (_, mask) => shares.filter((_share, at) => (mask >> at) & 1));

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe("the clinic's recovery key", () => {
  it(
    'is put together by every k of n holders, and by no fewer',
    async () => {
      const sizes = fc
        .integer({ min: 2, max: 5 })
        .chain((count) =>
          fc.record({ count: fc.constant(count), threshold: fc.integer({ min: 2, max: count }) }),
        );
      await fc.assert(
        fc.asyncProperty(sizes, async ({ count, threshold }) => {
          const { opened, publicKey } = await ceremonyOf(threshold, count);
          const privateKeys = new Set<string>();
          for (const subset of subsetsOf(opened)) {
            if (subset.length < threshold) {
              expect(await refusal(combineShares(subset))).toBe('NOT_ENOUGH_SHARES');
            } else {
              const key = await combineShares(subset);
              expect(key.publicKey).toBe(publicKey);
              privateKeys.add(Buffer.from(reveal(key)).toString('hex'));
            }
          }
          expect(privateKeys.size).toBe(1);
        }),
        { numRuns: 12 },
      );
    },
    SLOW_MS,
  );

  it('does not count one holder twice', async () => {
    const { opened } = await ceremonyOf(2, 3);
    const [first] = opened;
    expect(first).toBeDefined();
    expect(await refusal(combineShares(first ? [first, first] : []))).toBe('NOT_ENOUGH_SHARES');
  });

  it('refuses shares of different ceremonies, of one clinic or two', async () => {
    const [a, b, c] = [await ceremonyOf(2, 3), await ceremonyOf(2, 3), await ceremonyOf(2, 3, 'clinic-2')];
    for (const other of [b, c]) {
      const mixed = [...a.opened.slice(0, 1), ...other.opened.slice(1, 2)];
      expect(await refusal(combineShares(mixed))).toBe('MIXED_CEREMONIES');
    }
  });

  it('refuses a share whose bytes are not those of the ceremony', async () => {
    const { opened } = await ceremonyOf(2, 2);
    const [first] = opened;
    const bytes = reveal(first ?? {});
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    expect(await refusal(combineShares(opened))).toBe('DAMAGED');
  });

  it('opens a share for its holder, in its ceremony, as its number, and otherwise not', async () => {
    const { shares, ceremonyRecord } = await ceremonyOf(2, 3);
    const [{ personId, sealedShare } = { personId: '', sealedShare: '' }] = shares;
    const open = (ceremony: CeremonyRecord, who = personId) =>
      refusal(openShare(keysOf(personId), sealedShare, { ceremony, personId: who }));
    const lies: Partial<CeremonyRecord>[] = [
      { clinicId: 'clinic-2' },
      { ceremonyId: 'AAAAAAAAAAAAAAAAAAAAAA' },
      { threshold: 3 },
      { publicKey: keysOf('person-5').publicKey },
      { holders: ceremonyRecord.holders.toReversed() },
      { holders: ceremonyRecord.holders.slice(0, 2) },
    ];
    for (const lie of lies) expect(await open({ ...ceremonyRecord, ...lie })).toBe('WRONG_CONTEXT');
    expect(await open(ceremonyRecord, 'person-1')).toBe('WRONG_CONTEXT');
    expect(await open(ceremonyRecord, 'person-6')).toBe('WRONG_CONTEXT');
    const stolen = openShare(keysOf('person-1'), sealedShare, { ceremony: ceremonyRecord, personId });
    expect(await refusal(stolen)).toBe('WRONG_KEYS');
  });

  it('refuses every changed byte of a sealed share', async () => {
    const { shares, ceremonyRecord } = await ceremonyOf(2, 2);
    const [{ personId, sealedShare } = { personId: '', sealedShare: '' }] = shares;
    const { length } = Buffer.from(sealedShare, 'base64url');
    for (let at = 0; at < length; at += 1) {
      const opening = openShare(keysOf(personId), flippedAt(sealedShare, at), {
        ceremony: ceremonyRecord,
        personId,
      });
      expect(['DAMAGED', 'UNSUPPORTED_VERSION', 'WRONG_ENVELOPE', 'WRONG_KEYS']).toContain(
        await refusal(opening),
      );
    }
  });

  it('can be put together on one device from a share passed on, which nobody else opens', async () => {
    const { opened, ceremonyRecord, publicKey } = await ceremonyOf(2, 3);
    const [mine, theirs] = opened;
    if (mine === undefined || theirs === undefined) throw new Error('three shares were made');
    const passed = await passShareTo(theirs, keysOf('person-0').publicKey);
    const context = { ceremony: ceremonyRecord, personId: 'person-1' };
    expect(await refusal(openShare(keysOf('person-2'), passed, context))).toBe('WRONG_KEYS');
    const received = await openShare(keysOf('person-0'), passed, context);
    expect((await combineShares([mine, received])).publicKey).toBe(publicKey);
  });

  it('shows no secret when printed, and none once forgotten', async () => {
    const { opened } = await ceremonyOf(2, 2);
    const key = await combineShares(opened);
    expect(Object.keys(key)).toEqual(['publicKey']);
    expect(opened.map((share) => Object.keys(share))).toEqual([['context'], ['context']]);
    key.forget();
    expect(() => reveal(key)).toThrow(expect.objectContaining({ code: 'KEYS_FORGOTTEN' }));
    opened[0]?.forget();
    expect(await refusal(combineShares(opened))).toBe('KEYS_FORGOTTEN');
  });

  it('is not made with one holder, one holder twice, a threshold below two or above the holders', async () => {
    const [first] = holders(1);
    const [, second] = holders(2);
    if (first === undefined || second === undefined) throw new Error('two holders are there');
    const refused = [
      { threshold: 2, holders: [first] },
      { threshold: 1, holders: [first, second] },
      { threshold: 3, holders: [first, second] },
      { threshold: 2.5, holders: holders(3) },
      { threshold: 2, holders: [first, { ...second, personId: first.personId }] },
      { threshold: 2, holders: [first, { ...second, publicKey: first.publicKey }] },
    ];
    for (const input of refused) {
      expect(await refusal(createClinicRecovery({ clinicId: 'clinic-1', ...input }))).toBe(
        'INVALID_CEREMONY',
      );
    }
    expect(await refusal(createClinicRecovery({ clinicId: '', threshold: 2, holders: holders(2) }))).toBe(
      'INVALID_CEREMONY',
    );
    const zero = { personId: 'zero', publicKey: Buffer.alloc(32).toString('base64url') };
    expect(await refusal(createClinicRecovery({ clinicId: 'c', threshold: 2, holders: [first, zero] }))).toBe(
      'BAD_PUBLIC_KEY',
    );
  });
});
