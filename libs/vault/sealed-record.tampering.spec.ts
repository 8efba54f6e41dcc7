import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openRecord, openRecordWithClinicKey, sealRecord } from './index.js';
import type { RecordContext, SealedRecord } from './index.js';
import { openKeyForAuthor, sealKeyForAuthor, sealKeyForClinic } from './record-key.js';
import { publicKeyBytes, sealFor } from './public-key.js';
import { contextBytes, identityDigest } from './record-context.js';
import { readySodium } from './sodium.js';
import { author, clinic, clinicOf, context, stranger } from './test/actors.js';
import { flippedAt, refusal } from './test/tampering.js';
import { concat, writeEnvelope } from './wire-format.js';

const input = { keys: author, clinicRecoveryPublicKey: clinic.publicKey, context };
const sealed = await sealRecord({ pseudonym: 'Moonlit Curlew' }, input);

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe('a sealed record in the hands of a hostile server', () => {
  it(
    'opens in no other context, for author or clinic',
    async () => {
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
    },
    SLOW_MS,
  );

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

  it(
    'refuses every single changed byte of each of its three parts',
    async () => {
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
          expect([
            'DAMAGED',
            'UNSUPPORTED_VERSION',
            'WRONG_ENVELOPE',
            'WRONG_CONTEXT',
            'WRONG_KEYS',
          ]).toContain(code);
        }
        expect(await refusal(opens[part]({ ...sealed, [part]: sealed[part].slice(0, -8) }))).toBe('DAMAGED');
        expect(await refusal(opens[part]({ ...sealed, [part]: '' }))).toBe('DAMAGED');
      }
    },
    SLOW_MS,
  );

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
});
