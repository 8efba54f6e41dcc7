import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_COST,
  MINIMUM_COST,
  PRODUCTION_KDF,
  changePassphrase,
  createVaultKeys,
  fingerprint,
  kdfPolicy,
  openWithPassphrase,
  openWithRecoveryCode,
  renewRecoveryCode,
} from './index.js';
import type { SealedKeys } from './index.js';
import { reveal } from './secret-bytes.js';
import { TEST_KDF } from './testing.js';
import { flippedAt, refusal } from './test/tampering.js';

const PASSPHRASE = 'nine herons över the weir';
const made = await createVaultKeys(PASSPHRASE, TEST_KDF);
const other = await createVaultKeys('a wholly different phrase', TEST_KDF);

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe("a person's keys", () => {
  it('open with the passphrase and with the recovery code, to the same private key', async () => {
    const byPassphrase = await openWithPassphrase(made.sealed, PASSPHRASE, TEST_KDF);
    const byCode = await openWithRecoveryCode(made.sealed, made.recoveryCode);
    expect(reveal(byPassphrase)).toEqual(reveal(made.keys));
    expect(reveal(byCode)).toEqual(reveal(made.keys));
    expect(byPassphrase.publicKey).toBe(made.sealed.publicKey);
    expect(reveal(made.keys)).not.toEqual(reveal(other.keys));
  });

  it('take a passphrase in either Unicode form, and any other as wrong', async () => {
    const decomposed = await openWithPassphrase(made.sealed, PASSPHRASE.normalize('NFD'), TEST_KDF);
    expect(decomposed.publicKey).toBe(made.sealed.publicKey);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (typed) => {
        expect(await refusal(openWithPassphrase(made.sealed, typed, TEST_KDF))).toBe('WRONG_PASSPHRASE');
      }),
    );
  });

  it('change their passphrase: the new one opens, the old one does not, the recovery code still does', async () => {
    const changed = await changePassphrase(made.keys, 'some other long phrase', TEST_KDF);
    const sealed: SealedKeys = { ...made.sealed, ...changed };
    expect(reveal(await openWithPassphrase(sealed, 'some other long phrase', TEST_KDF))).toEqual(
      reveal(made.keys),
    );
    expect(await refusal(openWithPassphrase(sealed, PASSPHRASE, TEST_KDF))).toBe('WRONG_PASSPHRASE');
    expect(reveal(await openWithRecoveryCode(sealed, made.recoveryCode))).toEqual(reveal(made.keys));
  });

  it('renew their recovery code, after which the old one is wrong', async () => {
    const { recoveryCode, ...renewed } = await renewRecoveryCode(made.keys);
    expect(reveal(await openWithRecoveryCode(renewed, recoveryCode))).toEqual(reveal(made.keys));
    expect(await refusal(openWithRecoveryCode(renewed, made.recoveryCode))).toBe('WRONG_RECOVERY_CODE');
  });

  it('refuse a short passphrase, counted in characters and not in bytes', async () => {
    expect(await refusal(createVaultKeys('🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾🌾', TEST_KDF))).toBe('PASSPHRASE_TOO_SHORT');
    expect(await refusal(changePassphrase(made.keys, 'short', TEST_KDF))).toBe('PASSPHRASE_TOO_SHORT');
  });

  it('refuse every changed byte and every cut, in both envelopes', async () => {
    const opens = {
      byPassphrase: (sealed: SealedKeys) => openWithPassphrase(sealed, PASSPHRASE, TEST_KDF),
      byRecoveryCode: (sealed: SealedKeys) => openWithRecoveryCode(sealed, made.recoveryCode),
    };
    for (const part of ['byPassphrase', 'byRecoveryCode'] as const) {
      const text = made.sealed[part];
      const length = Buffer.from(text, 'base64url').length;
      for (let at = 0; at < length; at += 1) {
        const code = await refusal(opens[part]({ ...made.sealed, [part]: flippedAt(text, at) }));
        expect(code).toBe(at === 3 ? 'UNSUPPORTED_VERSION' : at === 4 ? 'WRONG_ENVELOPE' : 'DAMAGED');
        expect(await refusal(opens[part]({ ...made.sealed, [part]: text.slice(0, at) }))).toBe('DAMAGED');
      }
      expect(await refusal(opens[part]({ ...made.sealed, [part]: `${text}AAAA` }))).toBe('DAMAGED');
      expect(await refusal(opens[part]({ ...made.sealed, publicKey: other.sealed.publicKey }))).toBe(
        'DAMAGED',
      );
    }
  });

  it('refuse a malformed public key', async () => {
    for (const publicKey of ['', 'AAAA', `${made.sealed.publicKey}=`, '!'.repeat(43)]) {
      expect(await refusal(openWithPassphrase({ ...made.sealed, publicKey }, PASSPHRASE, TEST_KDF))).toBe(
        'BAD_PUBLIC_KEY',
      );
    }
  });

  it('show their public half only, and nothing once forgotten', async () => {
    const keys = await openWithPassphrase(made.sealed, PASSPHRASE, TEST_KDF);
    expect(JSON.parse(JSON.stringify(keys))).toEqual({ publicKey: keys.publicKey });
    expect(Object.keys(keys)).toEqual(['publicKey']);
    const bytes = reveal(keys);
    keys.forget();
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(await refusal(renewRecoveryCode(keys))).toBe('KEYS_FORGOTTEN');
  });

  it('have a fingerprint that tells keys apart', async () => {
    const print = await fingerprint(made.sealed.publicKey);
    expect(print).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await fingerprint(made.sealed.publicKey)).toBe(print);
    expect(await fingerprint(other.sealed.publicKey)).not.toBe(print);
  });
});

describe('the cost of the passphrase key', () => {
  it('cannot be set below the minimum for real use', () => {
    expect(kdfPolicy(MINIMUM_COST).cost).toEqual(MINIMUM_COST);
    expect(PRODUCTION_KDF.cost).toEqual(DEFAULT_COST);
    const code = expect.objectContaining({ code: 'KDF_OUT_OF_BOUNDS' });
    for (const cost of [
      { passes: 1, memoryKiB: 64 * 1024 },
      { passes: 2, memoryKiB: 64 * 1024 - 1 },
      { passes: 9, memoryKiB: 64 * 1024 },
      { passes: 2.5, memoryKiB: 64 * 1024 },
      { passes: NaN, memoryKiB: 64 * 1024 },
      { passes: 2, memoryKiB: 4 * 1024 * 1024 },
    ]) {
      expect(() => kdfPolicy(cost)).toThrow(code);
    }
  });

  it('is refused when stored below the minimum or absurdly high, before it is spent', async () => {
    expect(await refusal(openWithPassphrase(made.sealed, PASSPHRASE))).toBe('KDF_OUT_OF_BOUNDS');
    const started = performance.now();
    const costly = await withStoredCost(made.sealed, { passes: 8, memoryKiB: 4_000_000 });
    expect(await refusal(openWithPassphrase(costly, PASSPHRASE, TEST_KDF))).toBe('KDF_OUT_OF_BOUNDS');
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it(
    'opens what was sealed at the production cost',
    async () => {
      const { sealed, keys } = await createVaultKeys(PASSPHRASE, kdfPolicy(MINIMUM_COST));
      expect(reveal(await openWithPassphrase(sealed, PASSPHRASE))).toEqual(reveal(keys));
    },
    SLOW_MS,
  );
});

/** What a malicious server would do: rewrite the cost and the checksum, which it can compute. */
async function withStoredCost(
  sealed: SealedKeys,
  cost: { passes: number; memoryKiB: number },
): Promise<SealedKeys> {
  const { default: sodium } = await import('libsodium-wrappers-sumo');
  const bytes = Buffer.from(sealed.byPassphrase, 'base64url');
  bytes.writeUInt32BE(cost.passes, 5 + 16);
  bytes.writeUInt32BE(cost.memoryKiB, 5 + 20);
  const parametersEnd = 5 + 24;
  const checksum = sodium.crypto_generichash(
    16,
    Buffer.concat([
      bytes.subarray(0, parametersEnd),
      Buffer.from(sealed.publicKey, 'base64url'),
      bytes.subarray(parametersEnd, -16),
    ]),
    null,
  );
  bytes.set(checksum, bytes.length - 16);
  return { ...sealed, byPassphrase: bytes.toString('base64url') };
}
