import { COMPATIBLE_UNITS, INVISIBLE_UNITS, LATIN_LOOKALIKES, PLAIN_UNITS } from './fold-tables.js';
import { isNoisy, mendScan } from './mend-scan.js';

/** A text as the layers read it, and the way back to the text as it was written. */
export interface FoldedText {
  readonly folded: string;
  /** Absent while both texts have the same offsets, which is nearly always. */
  readonly origin?: FoldOrigin;
}

/** Per unit of the folded text the half-open stretch of the original that it stands for; both only rise. */
export interface FoldOrigin {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const TYPOGRAPHIC = new RegExp(`[${[...PLAIN_UNITS.keys()].join('')}]`, 'g');
const HAS_TYPOGRAPHIC = new RegExp(TYPOGRAPHIC.source);
/** Anything beyond plain writing and typography that may have to be seen through. */
const INVISIBLE = new RegExp(`[${INVISIBLE_UNITS}]`, 'u');
const COMPATIBLE = new RegExp(`[${COMPATIBLE_UNITS}]`, 'u');
const HAS_DISGUISE = new RegExp(
  `[${INVISIBLE_UNITS}${COMPATIBLE_UNITS}${[...LATIN_LOOKALIKES.keys()].join('')}\\p{M}]`,
  'u',
);
// eslint-disable-next-line no-control-regex -- the plain ASCII case is by far the commonest and needs no further look
const BEYOND_ASCII = /[^\x00-\x7f]/;
// eslint-disable-next-line no-control-regex -- as above
const RUNS_BEYOND_ASCII = /[^\x00-\x7f]+/g;
/** The few entities that pasted web pages leave in a text. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
]);
const HAS_ENTITY = new RegExp([...ENTITIES.keys()].join('|'));
const ENTITY = new RegExp(HAS_ENTITY.source, 'y');
const MARK = /^\p{M}$/u;
const COMPOSABLE = /^[\p{L}\p{N}]$/u;

/** The text with typographic quotes, dashes and spaces made plain, one code unit for one, so that offsets stay exact. */
export function foldTypography(text: string): string {
  return HAS_TYPOGRAPHIC.test(text)
    ? text.replace(TYPOGRAPHIC, (unit) => PLAIN_UNITS.get(unit) ?? unit)
    : text;
}

/**
 * The text as it is meant to be read: without invisible characters, with letters composed, disguised ones (full-width,
 * mathematical, look-alikes of other scripts inside Latin words) made plain, and the commonest errors of a scanner mended.
 */
export function foldText(text: string): FoldedText {
  const plain = foldTypography(text);
  if (!isDisguised(plain)) return { folded: mendScan(plain) };
  const units = new FoldedUnits(plain);
  const folded = mendScan(plainHomoglyphs(units.text()));
  return folded === plain ? { folded } : { folded, origin: units.origin() };
}

/** Whether nothing of a text but its typography has to be made plain. */
export function isPlainWriting(text: string): boolean {
  const plain = foldTypography(text);
  return !isDisguised(plain) && !isNoisy(plain);
}

function isDisguised(plain: string): boolean {
  // Only what is beyond ASCII can be a disguise, and looking at that alone is much faster.
  const isHidden = HAS_DISGUISE.test(plain.match(RUNS_BEYOND_ASCII)?.join(' ') ?? '');
  return isHidden || HAS_ENTITY.test(plain);
}

/** The units of the folded text while it is made, each with its place in the original. */
class FoldedUnits {
  private readonly units: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(text: string) {
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      const entity = code === 38 ? entityAt(text, at) : undefined;
      if (entity !== undefined) {
        this.put(ENTITIES.get(entity) ?? ' ', at, at + entity.length);
        at += entity.length;
        continue;
      }
      const character = code < 128 ? (text[at] ?? '') : String.fromCodePoint(text.codePointAt(at) ?? code);
      const end = at + character.length;
      if (code < 128) this.put(character, at, end);
      else this.add(character, at, end);
      at = end;
    }
  }

  text(): string {
    return this.units.join('');
  }

  origin(): FoldOrigin {
    return { starts: Int32Array.from(this.starts), ends: Int32Array.from(this.ends) };
  }

  private add(character: string, from: number, to: number): void {
    if (INVISIBLE.test(character)) return;
    if (MARK.test(character) && this.compose(character, to)) return;
    const plain = COMPATIBLE.test(character) ? character.normalize('NFKC') : character;
    if (plain.length === character.length)
      for (let unit = 0; unit < plain.length; unit += 1)
        this.put(plain[unit] ?? '', from + unit, from + unit + 1);
    else for (const unit of plain.split('')) this.put(unit, from, to);
  }

  private put(unit: string, from: number, to: number): void {
    this.units.push(unit);
    this.starts.push(from);
    this.ends.push(to);
  }

  /** Joins a mark to the letter before it; a mark that makes no letter of its own with it says nothing and is passed over. */
  private compose(mark: string, to: number): boolean {
    const last = this.units.length - 1;
    const letter = this.units[last] ?? '';
    if (!COMPOSABLE.test(letter)) return false;
    const joined = (letter + mark).normalize('NFC');
    if (joined.length !== 1 && !/^[\p{Script=Latin}\p{N}]$/u.test(letter)) return false;
    if (joined.length === 1) this.units[last] = joined;
    this.ends[last] = to;
    return true;
  }
}

function entityAt(text: string, at: number): string | undefined {
  ENTITY.lastIndex = at;
  return ENTITY.exec(text)?.[0];
}

const MIXED_WORD = /[\p{L}\p{M}]{2,}/gu;
const LATIN = /[A-Za-z\u00c0-\u024f]/;

/** Letters of other scripts made Latin inside words that are Latin otherwise; a word wholly of another script stays. */
function plainHomoglyphs(text: string): string {
  return text.replace(MIXED_WORD, (word) => {
    if (!BEYOND_ASCII.test(word) || !LATIN.test(word)) return word;
    return word.replace(/./gsu, (letter) => LATIN_LOOKALIKES.get(letter) ?? letter);
  });
}

/** A word for comparison: lower case, without diacritics; its length may differ from the original. */
export function foldWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The stretch of the original text that a stretch of the folded one stands for; it never begins or ends inside a surrogate
 * pair, nor between a letter and its marks.
 */
export function originalSpan(
  text: string,
  origin: FoldOrigin | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  let start = origin ? (origin.starts[from] ?? text.length) : from;
  let end = origin ? (origin.ends[to - 1] ?? text.length) : to;
  while (start > 0 && continues(text, start)) start -= 1;
  while (end < text.length && continues(text, end)) end += 1;
  return { from: start, to: end };
}

/** Whether the unit at a place belongs to the character before it. */
function continues(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x300) return false;
  if (code >= 0xdc00 && code < 0xe000) {
    const before = text.charCodeAt(at - 1);
    return before >= 0xd800 && before < 0xdc00;
  }
  return MARK.test(text[at] ?? '') && code !== 0xfe0f;
}
