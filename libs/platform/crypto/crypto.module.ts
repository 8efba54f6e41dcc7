import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/index.js';
import type { Config } from '../config/index.js';
import { EpochKeys } from './epoch-keys.js';
import { FileKeyStore } from './file-key-store.js';
import { KEY_STORE } from './key-store.js';
import type { KeyStore } from './key-store.js';
import { LastingCipher } from './lasting-cipher.js';

/** The key adapter and the ciphers that stand on it. */
@Global()
@Module({
  providers: [
    {
      provide: KEY_STORE,
      useFactory: (config: Config) => new FileKeyStore(config.KEY_DIRECTORY, config.KEY_WRAPPING_KEY),
      inject: [CONFIG],
    },
    { provide: LastingCipher, useFactory: (keys: KeyStore) => new LastingCipher(keys), inject: [KEY_STORE] },
    { provide: EpochKeys, useFactory: (keys: KeyStore) => new EpochKeys(keys), inject: [KEY_STORE] },
  ],
  exports: [KEY_STORE, LastingCipher, EpochKeys],
})
export class CryptoModule {}
