export { CryptoModule } from './crypto.module.js';
export { CaseCipher } from './case-cipher.js';
export { EpochKeys } from './epoch-keys.js';
export { FileKeyStore } from './file-key-store.js';
export { KEY_STORE } from './key-store.js';
export type { KeyName, KeyStore } from './key-store.js';
export { LastingCipher } from './lasting-cipher.js';
export { newSecretKey, unseal } from './seal.js';
export type { SecretKey } from './seal.js';
