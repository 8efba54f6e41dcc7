import { describe, expect, it } from '@jest/globals';
import { textDigest } from '@subrosa/kernel';
import {
  VaultError,
  changePassphrase,
  combineShares,
  createClinicRecovery,
  createVaultKeys,
  openShare,
  openWithPassphrase,
  passShareTo,
  renewRecoveryCode,
  resealRecord,
  sealRecord,
} from './index.js';
import { reveal } from './secret-bytes.js';
import { findLeaks } from './test/leak-scanner.js';
import { TEST_KDF } from './testing.js';

const PASSPHRASE = 'seven otters under Ångström bridge';
const NEW_PASSPHRASE = 'eleven lanterns along the towpath';
const RECORD = {
  pseudonym: 'Moonlit Curlew',
  names: ['Wilhelmina Oxenfürth', 'Billie Oxenfürth'],
  phone: '+1 (916) 555-0142',
  notes:
    'Lives above the bakery on Quarrendon Street; her sister Theodora drives her to sessions on Tuesdays.',
};
const DRAFT = {
  sections: [
    { key: 'history', text: 'Wilhelmina said on 3 March 2026 that “nobody at Oxenfürth & Sons knows”.' },
  ],
  aliasMap: { 'Wilhelmina Oxenfürth': 'Moonlit Curlew' },
  dateOffsetDays: -117,
};

/** Everything a client sends in the life of an author and two holders, as request bodies. */
async function everythingSent() {
  const sent: unknown[] = [];
  const author = await createVaultKeys(PASSPHRASE, TEST_KDF);
  const holder = await createVaultKeys('another holder of a share', TEST_KDF);
  const renewed = await renewRecoveryCode(author.keys);
  const recovery = await createClinicRecovery({
    clinicId: 'clinic-1',
    threshold: 2,
    holders: [
      { personId: 'director', publicKey: author.keys.publicKey },
      { personId: 'privacy', publicKey: holder.keys.publicKey },
    ],
  });
  sent.push(author.sealed, holder.sealed, await changePassphrase(author.keys, NEW_PASSPHRASE, TEST_KDF));
  sent.push({ byRecoveryCode: renewed.byRecoveryCode }, recovery);

  const context = {
    kind: 'client-record',
    clinicId: 'clinic-1',
    ownerId: 'o',
    recordId: 'r',
    version: 1,
  } as const;
  const input = { keys: author.keys, clinicRecoveryPublicKey: recovery.publicKey, context };
  const record = await sealRecord(RECORD, input);
  const draft = await sealRecord(DRAFT, { ...input, context: { ...context, kind: 'draft' } });
  sent.push(
    record,
    draft,
    await resealRecord(RECORD, { keys: author.keys, sealed: record, context: { ...context, version: 2 } }),
  );
  sent.push({ textDigest: await textDigest(DRAFT.sections) });

  const holderKeys = { director: author.keys, privacy: holder.keys };
  const shares = await Promise.all(
    (['director', 'privacy'] as const).map((personId, at) =>
      openShare(holderKeys[personId], recovery.shares[at]?.sealedShare ?? '', {
        ceremony: recovery.ceremonyRecord,
        personId,
      }),
    ),
  );
  const [first] = shares;
  if (first !== undefined) sent.push({ passed: await passShareTo(first, holder.keys.publicKey) });
  const clinicKey = await combineShares(shares);

  const wrong: unknown = await openWithPassphrase(author.sealed, NEW_PASSPHRASE, TEST_KDF).catch(
    (error: unknown) => error,
  );
  if (!(wrong instanceof VaultError)) throw new Error('the wrong passphrase was accepted');
  sent.push({
    message: wrong.message,
    details: wrong.details,
    stack: wrong.stack,
    keys: author.keys,
    shares,
    clinicKey,
  });

  const secrets = new Map<string, string | Uint8Array>([
    ['passphrase', PASSPHRASE],
    ['new passphrase', NEW_PASSPHRASE],
    ['recovery code', author.recoveryCode],
    ['recovery code without dashes', author.recoveryCode.replaceAll('-', '')],
    ['renewed recovery code', renewed.recoveryCode],
    ['private key', reveal(author.keys)],
    ["clinic's private key", reveal(clinicKey)],
    ...shares.map((share, at) => [`share ${String(at)}`, reveal(share)] as const),
    ['record', RECORD.notes],
    ['name', RECORD.names[0] ?? ''],
    ['phone', RECORD.phone],
    ['pseudonym', RECORD.pseudonym],
    ['draft', DRAFT.sections[0]?.text ?? ''],
    ['alias map', JSON.stringify(DRAFT.aliasMap)],
  ]);
  return { bodies: sent.map((body) => JSON.stringify(body)), secrets };
}

const { bodies, secrets } = await everythingSent();

describe('what leaves the device', () => {
  it('holds no piece of any passphrase, recovery code, private key, share, record or draft', () => {
    expect(bodies.length).toBeGreaterThan(9);
    expect(findLeaks(bodies, secrets)).toEqual([]);
  });

  it('would be caught by the same scanner, for every secret in every encoding (control)', () => {
    for (const [name, secret] of secrets) {
      const bytes = Buffer.from(secret);
      const planted: [string, string][] = [
        ['hex', bytes.toString('hex')],
        ['HEX', bytes.toString('hex').toUpperCase()],
        ...[0, 1, 2].flatMap((shift): [string, string][] => [
          ['base64', Buffer.concat([Buffer.alloc(shift, 7), bytes]).toString('base64')],
          ['base64url', Buffer.concat([Buffer.alloc(shift, 7), bytes]).toString('base64url')],
        ]),
      ];
      if (typeof secret === 'string') {
        planted.push(['utf-8', secret], ['utf-16le', Buffer.from(secret, 'utf16le').toString('base64url')]);
        planted.push(['utf-16be', Buffer.from(secret, 'utf16le').swap16().toString('base64url')]);
      }
      for (const [encoding, text] of planted) {
        const leaks = findLeaks(
          [JSON.stringify({ query: 'mutation', variables: { text } })],
          new Map([[name, secret]]),
        );
        expect({ name, encoding, found: leaks.length > 0 }).toEqual({ name, encoding, found: true });
      }
      // Nine tenths of a secret hidden, the rest in clear, inside an envelope's base64: still found.
      const piece = Buffer.concat([Buffer.alloc(21, 9), bytes.subarray(0, 12), Buffer.alloc(20, 9)]).toString(
        'base64url',
      );
      expect(findLeaks([piece], new Map([[name, secret]]))).not.toEqual([]);
    }
  });
});
