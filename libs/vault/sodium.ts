import sodium from 'libsodium-wrappers-sumo';

/** The loaded libsodium, of which the vault uses only documented high-level constructions. */
export type Sodium = typeof sodium;

/** Answers libsodium once its WebAssembly is compiled; cheap after the first call. */
export async function readySodium(): Promise<Sodium> {
  await sodium.ready;
  return sodium;
}
