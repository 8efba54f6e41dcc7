import { PRODUCTION_KDF, checkCost, passphraseKey } from './kdf-policy.js';
import type { KdfPolicy } from './kdf-policy.js';
import { OpenedKeys } from './opened-keys.js';
import { openPrivateKey, sealPrivateKey } from './private-key-envelope.js';
import { publicKeyBytes } from './public-key.js';
import { newRecoveryCode, recoveryCodeKey } from './recovery-code.js';
import { reveal } from './secret-bytes.js';
import { readySodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, toText } from './wire-format.js';

/** What the server keeps of a person's key pair: three opaque strings, none of which opens anything by itself. */
export interface SealedKeys {
  readonly publicKey: string;
  readonly byPassphrase: string;
  readonly byRecoveryCode: string;
}

/** In Unicode code points; more advice on strength is the client's task. */
export const MINIMUM_PASSPHRASE_LENGTH = 12;

const SALT_LENGTH = 16;

/** Makes a person's key pair and seals its private half twice; the recovery code is shown once and kept on paper. */
export async function createVaultKeys(
  passphrase: string,
  policy: KdfPolicy = PRODUCTION_KDF,
): Promise<{ keys: OpenedKeys; sealed: SealedKeys; recoveryCode: string }> {
  const sodium = await readySodium();
  checkPassphrase(passphrase);
  const pair = sodium.crypto_box_keypair();
  const keys = new OpenedKeys(toText(sodium, pair.publicKey), pair.privateKey);
  const { byPassphrase } = await changePassphrase(keys, passphrase, policy);
  const { byRecoveryCode, recoveryCode } = await renewRecoveryCode(keys);
  return { keys, sealed: { publicKey: keys.publicKey, byPassphrase, byRecoveryCode }, recoveryCode };
}

/** Opens the keys; WRONG_PASSPHRASE, DAMAGED, UNSUPPORTED_VERSION, KDF_OUT_OF_BOUNDS or KDF_FAILED otherwise. */
export async function openWithPassphrase(
  sealed: Pick<SealedKeys, 'publicKey' | 'byPassphrase'>,
  passphrase: string,
  policy: KdfPolicy = PRODUCTION_KDF,
): Promise<OpenedKeys> {
  const sodium = await readySodium();
  const privateKey = openPrivateKey(sodium, sealed.byPassphrase, {
    kind: 'keysByPassphrase',
    publicKey: publicKeyBytes(sodium, sealed.publicKey),
    parametersLength: SALT_LENGTH + 8,
    onWrongKey: 'WRONG_PASSPHRASE',
    keyFrom: (parameters) => {
      const cost = readCost(parameters);
      checkCost(cost, policy);
      return passphraseKey(sodium, passphrase, { salt: parameters.slice(0, SALT_LENGTH), cost });
    },
  });
  return new OpenedKeys(sealed.publicKey, privateKey);
}

/** Opens the keys with the code on paper, typed in any case and grouping; RECOVERY_CODE_MISTYPED or WRONG_RECOVERY_CODE otherwise. */
export async function openWithRecoveryCode(
  sealed: Pick<SealedKeys, 'publicKey' | 'byRecoveryCode'>,
  code: string,
): Promise<OpenedKeys> {
  const sodium = await readySodium();
  const privateKey = openPrivateKey(sodium, sealed.byRecoveryCode, {
    kind: 'keysByRecoveryCode',
    publicKey: publicKeyBytes(sodium, sealed.publicKey),
    parametersLength: SALT_LENGTH,
    onWrongKey: 'WRONG_RECOVERY_CODE',
    keyFrom: (salt) => recoveryCodeKey(sodium, code, salt),
  });
  return new OpenedKeys(sealed.publicKey, privateKey);
}

/** Seals the same private key under a new passphrase; the part of the sealed keys that changes is returned. */
export async function changePassphrase(
  keys: OpenedKeys,
  newPassphrase: string,
  policy: KdfPolicy = PRODUCTION_KDF,
): Promise<Pick<SealedKeys, 'publicKey' | 'byPassphrase'>> {
  const sodium = await readySodium();
  checkPassphrase(newPassphrase);
  checkCost(policy.cost, policy);
  const salt = sodium.randombytes_buf(SALT_LENGTH);
  const byPassphrase = sealPrivateKey(sodium, {
    kind: 'keysByPassphrase',
    publicKey: publicKeyBytes(sodium, keys.publicKey),
    privateKey: reveal(keys),
    parameters: concat(salt, costBytes(policy)),
    key: passphraseKey(sodium, newPassphrase, { salt, cost: policy.cost }),
  });
  return { publicKey: keys.publicKey, byPassphrase };
}

/** Seals the same private key under a fresh recovery code, for use after the old one was used or seen. */
export async function renewRecoveryCode(
  keys: OpenedKeys,
): Promise<Pick<SealedKeys, 'publicKey' | 'byRecoveryCode'> & { recoveryCode: string }> {
  const sodium = await readySodium();
  const recoveryCode = newRecoveryCode(sodium);
  const salt = sodium.randombytes_buf(SALT_LENGTH);
  const byRecoveryCode = sealPrivateKey(sodium, {
    kind: 'keysByRecoveryCode',
    publicKey: publicKeyBytes(sodium, keys.publicKey),
    privateKey: reveal(keys),
    parameters: salt,
    key: recoveryCodeKey(sodium, recoveryCode, salt),
  });
  return { publicKey: keys.publicKey, byRecoveryCode, recoveryCode };
}

function checkPassphrase(passphrase: string): void {
  if (Array.from(passphrase.normalize('NFC')).length < MINIMUM_PASSPHRASE_LENGTH) {
    throw new VaultError('PASSPHRASE_TOO_SHORT', { minimum: MINIMUM_PASSPHRASE_LENGTH });
  }
}

function costBytes({ cost }: KdfPolicy): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, cost.passes);
  view.setUint32(4, cost.memoryKiB);
  return new Uint8Array(view.buffer);
}

function readCost(parameters: Uint8Array): KdfPolicy['cost'] {
  const view = new DataView(parameters.buffer, parameters.byteOffset + SALT_LENGTH, 8);
  return { passes: view.getUint32(0), memoryKiB: view.getUint32(4) };
}
