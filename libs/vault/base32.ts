/** Crockford's base 32: no I, L, O or U, so that no symbol is taken for another. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** One symbol for the low five bits of each byte, in groups of four. */
export function base32(values: Uint8Array): string {
  const symbols = Array.from(values, (value) => SYMBOLS.charAt(value & 31)).join('');
  return (symbols.match(/.{1,4}/g) ?? []).join('-');
}

/** The values behind typed symbols, forgiving case, blanks, dashes, O for 0, I or L for 1; null for anything else. */
export function base32Values(typed: string): Uint8Array | null {
  const symbols = typed.toUpperCase().replace(/[\s\-‐-―]/g, '');
  const values = Array.from(symbols, (symbol) => SYMBOLS.indexOf(LOOK_ALIKES[symbol] ?? symbol));
  return values.includes(-1) ? null : Uint8Array.from(values);
}
