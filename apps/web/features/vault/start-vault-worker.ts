/** Loads the vault's own chunk (libsodium) and starts it, beside the page's thread: deriving a key takes a second. */
export const startVaultWorker = (): Worker =>
  new Worker(new URL('./vault.worker.ts', import.meta.url), { type: 'module', name: 'vault' });
