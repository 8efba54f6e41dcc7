import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_CONTENT_BYTES,
  combineShares,
  createClinicRecovery,
  createVaultKeys,
  openRecord,
  openRecordWithClinicKey,
  openShare,
  resealKeyForClinic,
  resealRecord,
  sealRecord,
} from './index.js';
import type { ClinicRecoveryKey, OpenedKeys, RecordContext, SealedRecord } from './index.js';
import { openKeyForAuthor, sealKeyForAuthor, sealKeyForClinic } from './record-key.js';
import { sealFor, publicKeyBytes } from './public-key.js';
import { contextBytes, identityDigest } from './record-context.js';
import { readySodium } from './sodium.js';
import { TEST_KDF } from './testing.js';
import { flippedAt, refusal } from './test/tampering.js';
import { concat, writeEnvelope } from './wire-format.js';

const author = (await createVaultKeys('the author of these tests', TEST_KDF)).keys;
const stranger = (await createVaultKeys('a stranger to these tests', TEST_KDF)).keys;
const clinic = await clinicOf('clinic-1');
const context: RecordContext = {
  kind: 'client-record',
  clinicId: 'clinic-1',
  ownerId: 'owner-1',
  recordId: 'record-1',
  version: 1,
};
const input = { keys: author, clinicRecoveryPublicKey: clinic.publicKey, context };
const sealed = await sealRecord({ pseudonym: 'Moonlit Curlew' }, input);

async function clinicOf(clinicId: string): Promise<ClinicRecoveryKey> {
  const holders: [string, OpenedKeys][] = [
    ['director', author],
    ['privacy officer', stranger],
  ];
  const made = await createClinicRecovery({
    clinicId,
    threshold: 2,
    holders: holders.map(([personId, keys]) => ({ personId, publicKey: keys.publicKey })),
  });
  const shares = await Promise.all(
    holders.map(([personId, keys], at) =>
      openShare(keys, made.shares[at]?.sealedShare ?? '', { ceremony: made.ceremonyRecord, personId }),
    ),
  );
  return combineShares(shares);
}

/** JSON has no negative zero. */
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('a sealed record', () => {
  it('opens for its author and with the clinic key, whatever JSON it holds', async () => {
    await fc.assert(
      fc.asyncProperty(json, async (content) => {
        const made = await sealRecord(content, input);
        expect(await openRecord(author, made, context)).toEqual(content);
        expect(await openRecordWithClinicKey(clinic, made, context)).toEqual(content);
      }),
    );
  });

  it('has another key, nonce and ciphertext each time', async () => {
    const again = await sealRecord({ pseudonym: 'Moonlit Curlew' }, input);
    for (const part of ['blob', 'keyForAuthor', 'keyForClinic'] as const) {
      expect(again[part]).not.toBe(sealed[part]);
    }
    // A blob does not open under another record's key, though the context is the same.
    expect(await refusal(openRecord(author, { ...sealed, blob: again.blob }, context))).toBe('DAMAGED');
  });

  it('opens in no other context, for author or clinic', async () => {
    const text = fc.string({ minLength: 1 });
    const changed: fc.Arbitrary<RecordContext> = fc
      .record(
        {
          kind: fc.constantFrom('client-record' as const, 'draft' as const),
          clinicId: fc.oneof(text, fc.constant('owner-1')),
          ownerId: fc.oneof(text, fc.constant('clinic-1')),
          recordId: text,
          version: fc.maxSafeNat(),
        },
        { requiredKeys: [] },
      )
      .map((change) => ({ ...context, ...change }))
      .filter((one) => JSON.stringify(one) !== JSON.stringify(context));
    await fc.assert(
      fc.asyncProperty(changed, async (wrong) => {
        expect(await refusal(openRecord(author, sealed, wrong))).toBe('WRONG_CONTEXT');
        expect(await refusal(openRecordWithClinicKey(clinic, sealed, wrong))).toBe('WRONG_CONTEXT');
      }),
    );
  });

  it('refuses an old version or another record passed off with a rewritten label, which a server can compute', async () => {
    const sodium = await readySodium();
    for (const change of [{ version: 2 }, { recordId: 'record-2' }, { kind: 'draft' } as const]) {
      const wrong = { ...context, ...change };
      const bytes = Buffer.from(sealed.blob, 'base64url');
      bytes.set(sodium.crypto_generichash(32, contextBytes(sodium, wrong), null), 5);
      const blob = bytes.toString('base64url');
      const recordKey = openKeyForAuthor(sodium, author, { keyForAuthor: sealed.keyForAuthor, context });
      const keyForAuthor = sealKeyForAuthor(sodium, author, { recordKey, context: wrong });
      expect(await refusal(openRecord(author, { blob, keyForAuthor }, wrong))).toBe('DAMAGED');
    }
  });

  it('refuses every single changed byte of each of its three parts', async () => {
    const opens = {
      blob: (one: SealedRecord) => openRecord(author, one, context),
      keyForAuthor: (one: SealedRecord) => openRecord(author, one, context),
      keyForClinic: (one: SealedRecord) => openRecordWithClinicKey(clinic, one, context),
    };
    for (const part of ['blob', 'keyForAuthor', 'keyForClinic'] as const) {
      const { length } = Buffer.from(sealed[part], 'base64url');
      for (let at = 0; at < length; at += 1) {
        const code = await refusal(
          opens[part]({ ...sealed, [part]: flippedAt(sealed[part], at, 1 << (at % 8)) }),
        );
        expect(['DAMAGED', 'UNSUPPORTED_VERSION', 'WRONG_ENVELOPE', 'WRONG_CONTEXT', 'WRONG_KEYS']).toContain(
          code,
        );
      }
      expect(await refusal(opens[part]({ ...sealed, [part]: sealed[part].slice(0, -8) }))).toBe('DAMAGED');
      expect(await refusal(opens[part]({ ...sealed, [part]: '' }))).toBe('DAMAGED');
    }
  });

  it('refuses parts in each other’s place', async () => {
    const { blob, keyForAuthor, keyForClinic } = sealed;
    expect(await refusal(openRecord(author, { blob: keyForAuthor, keyForAuthor }, context))).toBe(
      'WRONG_ENVELOPE',
    );
    expect(await refusal(openRecord(author, { blob, keyForAuthor: keyForClinic }, context))).toBe(
      'WRONG_ENVELOPE',
    );
  });

  it('opens for nobody else', async () => {
    expect(await refusal(openRecord(stranger, sealed, context))).toBe('WRONG_KEYS');
    const otherClinic = await clinicOf('clinic-2');
    expect(await refusal(openRecordWithClinicKey(otherClinic, sealed, context))).toBe('WRONG_KEYS');
  });

  it('cannot be invented by a server that knows every public key', async () => {
    const sodium = await readySodium();
    const bound = concat(sodium.randombytes_buf(32), identityDigest(sodium, context));
    const forged = sealFor(
      sodium,
      publicKeyBytes(sodium, author.publicKey),
      concat(bound, sodium.crypto_auth(bound, sodium.randombytes_buf(32))),
    );
    const keyForAuthor = writeEnvelope(sodium, 'recordKeyForAuthor', [forged]);
    expect(await refusal(openRecord(author, { ...sealed, keyForAuthor }, context))).toBe('FORGED');
  });

  it('takes a new version under its own key, and the old version does not pass for the new', async () => {
    const next = { ...context, version: 2 };
    const resealed = await resealRecord(
      { pseudonym: 'Moonlit Curlew', note: 'b' },
      { keys: author, sealed, context: next },
    );
    expect(resealed.keyForAuthor).toBe(sealed.keyForAuthor);
    expect(resealed.keyForClinic).toBe(sealed.keyForClinic);
    expect(await openRecord(author, resealed, next)).toEqual({ pseudonym: 'Moonlit Curlew', note: 'b' });
    expect(await openRecordWithClinicKey(clinic, resealed, next)).toEqual({
      pseudonym: 'Moonlit Curlew',
      note: 'b',
    });
    expect(await refusal(openRecord(author, sealed, next))).toBe('WRONG_CONTEXT');
    expect(await refusal(openRecord(author, resealed, context))).toBe('WRONG_CONTEXT');
    const elsewhere = { ...next, recordId: 'record-2' };
    expect(await refusal(resealRecord({}, { keys: author, sealed, context: elsewhere }))).toBe(
      'WRONG_CONTEXT',
    );
  });

  it('moves to a new clinic key without touching the content', async () => {
    const renewed = await clinicOf('clinic-1');
    const moved = await resealKeyForClinic(author, sealed, {
      clinicRecoveryPublicKey: renewed.publicKey,
      context,
    });
    expect(moved.blob).toBe(sealed.blob);
    expect(await openRecordWithClinicKey(renewed, moved, context)).toEqual({ pseudonym: 'Moonlit Curlew' });
    expect(await refusal(openRecordWithClinicKey(clinic, moved, context))).toBe('WRONG_KEYS');
  });

  it('refuses a clinic key that is malformed or of low order', async () => {
    const zero = Buffer.alloc(32).toString('base64url');
    for (const clinicRecoveryPublicKey of ['', 'AAAA', zero]) {
      expect(await refusal(sealRecord({}, { ...input, clinicRecoveryPublicKey }))).toBe('BAD_PUBLIC_KEY');
    }
    const sodium = await readySodium();
    expect(() => sealKeyForClinic(sodium, zero, { recordKey: new Uint8Array(32), context })).toThrow(
      expect.objectContaining({ code: 'BAD_PUBLIC_KEY' }),
    );
  });

  it('refuses what JSON would lose without a word, and what is too large', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const lossy = [
      undefined,
      { a: undefined },
      new Map([['a', 1]]),
      new Date(),
      NaN,
      1n,
      [() => 1],
      cycle,
      Array(2),
    ];
    for (const content of lossy) expect(await refusal(sealRecord(content, input))).toBe('NOT_JSON');
    expect(await refusal(sealRecord('x'.repeat(MAX_CONTENT_BYTES), input))).toBe('TOO_LARGE');
    const large = 'x'.repeat(MAX_CONTENT_BYTES - 6);
    expect(await openRecord(author, await sealRecord(large, input), context)).toBe(large);
  });

  it('refuses a context with a missing part or a version that is no count', async () => {
    for (const wrong of [
      { clinicId: '' },
      { ownerId: '' },
      { recordId: '' },
      { version: -1 },
      { version: 0.5 },
    ]) {
      expect(await refusal(sealRecord({}, { ...input, context: { ...context, ...wrong } }))).toBe(
        'INVALID_CONTEXT',
      );
    }
  });

  it('says little by its length', async () => {
    const size = async (length: number) => (await sealRecord('x'.repeat(length), input)).blob.length;
    const small = await size(0);
    expect(await size(900)).toBe(small);
    expect(await size(1_100)).toBeGreaterThan(small);
    const lengths = await Promise.all(Array.from({ length: 60 }, (_, at) => size(at * 1_000)));
    expect(new Set(lengths).size).toBe(7);
  });
});
