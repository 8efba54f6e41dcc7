/** The nonce that the server wrote into this page for its own styles; empty where no server did. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
