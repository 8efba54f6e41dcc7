/** The vault passphrase of every person of the demo clinic, as its seed sets it. */
export const demoPassphrase = 'a passphrase for the demo only';
