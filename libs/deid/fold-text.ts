const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '\u2014',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': '\n',
};

/** The text with typographic quotes, dashes and spaces made plain, one code unit for one, so that offsets stay exact. */
export function foldTypography(text: string): string {
  return text.replace(
    /[\u2018\u2019\u02bc\u201c\u201d\u2010-\u2013\u00a0\u2007\u2009\u202f\t\r]/g,
    (unit) => LOOKALIKES[unit] ?? unit,
  );
}

/** A word for comparison: lower case, without diacritics; its length may differ from the original. */
export function foldWord(word: string): string {
  // eslint-disable-next-line no-control-regex -- the plain ASCII case is by far the commonest and needs no decomposition
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
