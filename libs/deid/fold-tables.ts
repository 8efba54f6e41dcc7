/** What stands for a plain character, one UTF-16 unit for one: typographic quotes, dashes, spaces and line ends. */
const TYPOGRAPHY: readonly (readonly [string, string])[] = [
  ["'", '\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201a\u201b\u2032'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'],
  ['-', '\u2010\u2011\u2012\u2013\u2212'],
  ['\u2014', '\u2015'],
  [' ', '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\r\v\f\u0085\u2028\u2029'],
];

/**
 * Letters of other scripts that look like a Latin one: taken for it only inside a word that has Latin letters too. Small mu
 * becomes the micro sign, so that a dose stays a dose.
 */
const HOMOGLYPHS: readonly (readonly [string, string])[] = [
  ['АВЕЅІЈКМНОРСТУХҮԌԚԜӀаеѕіјкорсухһԁԛԝҽԍ', 'ABESIJKMHOPCTYXYGQWIaesijkopcyxhdqweg'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγμ', 'ABEZHIKMNOPTYXaeikvoptuxy\u00b5'],
  ['ɑɡıɩօսոհցƖ', 'agiiounhgl'],
];

function pairs(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [from, to] of HOMOGLYPHS) {
    const targets = Array.from(to);
    Array.from(from).forEach((letter, at) => table.set(letter, targets[at] ?? letter));
  }
  return table;
}

/** A typographic unit to its plain one. */
export const PLAIN_UNITS: ReadonlyMap<string, string> = new Map(
  TYPOGRAPHY.flatMap(([plain, units]) => Array.from(units, (unit): [string, string] => [unit, plain])),
);

/** A letter of another script to the Latin one it looks like. */
export const LATIN_LOOKALIKES: ReadonlyMap<string, string> = pairs();

/** Characters nobody sees, as the inside of a class: zero-width spaces and joiners, soft hyphens, direction marks, selectors, tags. */
export const INVISIBLE_UNITS =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';

/** Forms of Latin letters and digits that compatibility decomposition makes plain: ligatures, full-width, mathematical, circled. */
export const COMPATIBLE_UNITS =
  '\\u2102\\u210a-\\u2113\\u2115\\u2116\\u2119-\\u211d\\u2124\\u212a-\\u212d\\u212f-\\u2131\\u2133\\u2134\\u2139\\u2145-\\u2149\\u24b6-\\u24e9\\ufb00-\\ufb06\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u{1f130}-\\u{1f149}\\u{1fbf0}-\\u{1fbf9}';
