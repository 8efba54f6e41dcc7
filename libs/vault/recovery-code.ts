import { base32, base32Values } from './base32.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';

/** 26 symbols of five bits: 130 bits, beyond any search, so that no slow derivation is needed. */
const DATA_LENGTH = 26;
const CHECK_LENGTH = 6;

/** Bech32m's code over GF(32) (BIP 350): with up to 4 wrong symbols among 89, or fewer, none goes unnoticed. */
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const TARGET = 0x2bc830a3;

/** A fresh recovery code: eight groups of four symbols, the last six of them check symbols. */
export function newRecoveryCode(sodium: Sodium): string {
  const data = sodium.randombytes_buf(DATA_LENGTH).map((byte) => byte & 31);
  return base32(Uint8Array.of(...data, ...checkSymbols(data)));
}

/** The 32-byte key that a typed code stands for; RECOVERY_CODE_MISTYPED if length, alphabet or check symbols are off. */
export function recoveryCodeKey(sodium: Sodium, typed: string, salt: Uint8Array): Uint8Array {
  const values = base32Values(typed);
  if (values?.length !== DATA_LENGTH + CHECK_LENGTH || polymod(values) !== TARGET) {
    throw new VaultError('RECOVERY_CODE_MISTYPED');
  }
  return sodium.crypto_generichash(
    sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
    Uint8Array.of(...sodium.from_string('subrosa-vault/1 recovery code'), ...values.subarray(0, DATA_LENGTH)),
    salt,
  );
}

function checkSymbols(data: Uint8Array): number[] {
  const remainder = polymod(Uint8Array.of(...data, ...new Uint8Array(CHECK_LENGTH))) ^ TARGET;
  return Array.from({ length: CHECK_LENGTH }, (_, at) => (remainder >>> (5 * (CHECK_LENGTH - 1 - at))) & 31);
}

function polymod(values: Uint8Array): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((coefficient, bit) => {
      if ((top >>> bit) & 1) check ^= coefficient;
    });
  }
  return check;
}
