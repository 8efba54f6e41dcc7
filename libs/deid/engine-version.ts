/** Names the engine and its lists; a screen made by another version is made again before it is relied on. */
export const engineVersion = 'deid-1.1.0';
