import type { Candidate } from '../detect/candidate.js';
import type { Reading } from '../detect/reading.js';
import type { WritingStyle } from '../detect/section-context.js';
import type { Token } from '../tokens.js';
import { hashText } from './word-attributes.js';
import type { WordAttributes, WordAttributesBook } from './word-attributes.js';

/** One section as the tagger reads it: per token its own attributes, what the rules said, and what stands between. */
export interface TaggerReading {
  readonly length: number;
  readonly words: readonly (WordAttributes | undefined)[];
  /** Per token a hash of the surest rule that covers it, 0 for none. */
  readonly rules: Uint32Array;
  /** Per token its place: start of a sentence, possessive, seen in lower case here, and how the section is written. */
  readonly places: Uint8Array;
  readonly gaps: Uint32Array;
  /** Per token its place in its line, as `lineOf` packs it. */
  readonly lines: Uint8Array;
  /** Per token a hash of the label before it in its line ("Mother: …"), 0 for none. */
  readonly labels: Uint32Array;
  readonly style: WritingStyle;
  /** Per token 1 where a capital or a number stands. */
  readonly capitals: Uint8Array;
  /** Per token 1 where its line is written without capitals, though the section has them. */
  readonly hurried: Uint8Array;
}

/** The gap between most words. */
const SPACE = hashText(' ');

/** Prepares a section for the tagger; the rules' candidates become features, so that it learns how far to trust each. */
export function readForTagger(
  reading: Reading,
  candidates: readonly Candidate[],
  book: WordAttributesBook,
): TaggerReading {
  return { ...readPlaces(reading, candidates), words: reading.tokens.map((token) => book.of(token)) };
}

/** The same with the words still to be looked up, which most tokens of a text with capitals never need. */
export function readPlaces(
  reading: Reading,
  candidates: readonly Candidate[],
): TaggerReading & { readonly words: (WordAttributes | undefined)[] } {
  const { tokens } = reading;
  const { style, seenLower } = reading.context;
  const places = new Uint8Array(tokens.length);
  const gaps = new Uint32Array(tokens.length + 1);
  const capitals = new Uint8Array(tokens.length + 1);
  const hurried = style === 1 ? hurriedLines(tokens) : new Uint8Array(tokens.length);
  tokens.forEach((token, index) => {
    const isSeenLower = token.shape !== 'lower' && seenLower(token.norm);
    const written = hurried[index] === 1 ? 0 : style;
    places[index] =
      (token.startsSentence ? 1 : 0) + (token.isPossessive ? 2 : 0) + (isSeenLower ? 4 : 0) + written * 8;
    capitals[index] = token.shape === 'lower' ? 0 : 1;
    gaps[index] = token.gap === ' ' ? SPACE : hashText(token.gap.slice(0, 4));
  });
  return {
    length: tokens.length,
    words: new Array<WordAttributes | undefined>(tokens.length).fill(undefined),
    rules: rulesOver(reading, candidates),
    places,
    gaps,
    ...linesOf(tokens),
    style,
    capitals,
    hurried,
  };
}

/** Looks up the words that the features of a token speak of: itself and two on both sides. */
export function lookUpWords(
  words: (WordAttributes | undefined)[],
  index: number,
  { tokens, book }: { readonly tokens: readonly Token[]; readonly book: WordAttributesBook },
): void {
  const last = Math.min(index + 2, tokens.length - 1);
  for (let at = Math.max(0, index - 2); at <= last; at += 1) {
    const token = tokens[at];
    if (token && !words[at]) words[at] = book.of(token);
  }
}

/** A label before a line has so many words at most. */
const LABEL_WORDS = 3;

/** Marks the tokens of lines of at least four small words with none written as names are; a label may stand before them. */
function hurriedLines(tokens: readonly Token[]): Uint8Array {
  const hurried = new Uint8Array(tokens.length);
  let start = 0;
  let lower = 0;
  let titles = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (at > start && token.gap.includes('\n'))) {
      if (lower >= 4 && titles === 0) hurried.fill(1, start, at);
      start = at;
      lower = 0;
      titles = 0;
    }
    // What stands before a colon at the start of a line says who speaks, not how it is written.
    if (token && at > start && at - start <= LABEL_WORDS && token.gap.startsWith(':') && lower === 0) {
      start = at;
      titles = 0;
    }
    if (token?.shape === 'lower') lower += 1;
    else if (token && token.text.length > 1 && (token.shape === 'title' || token.shape === 'mixed'))
      titles += 1;
  }
  return hurried;
}

/** Whether a token can begin a name: in text with capitals only what has one, precedes one, or was found by a rule. */
export function isWorthReading({ style, capitals, rules, hurried }: TaggerReading, index: number): boolean {
  if (style !== 1 || hurried[index] === 1) return true;
  return capitals[index] === 1 || capitals[index + 1] === 1 || rules[index] !== 0;
}

/** Per token the reason of the surest candidate over it; both lists are in order of places, so one walk is enough. */
function rulesOver({ tokens }: Reading, candidates: readonly Candidate[]): Uint32Array {
  const rules = new Uint32Array(tokens.length);
  const sureness = new Float64Array(tokens.length);
  const sorted = [...candidates].sort((a, b) => a.from - b.from);
  let first = 0;
  for (const { from, to, confidence, evidence } of sorted) {
    while (first < tokens.length && (tokens[first]?.to ?? 0) <= from) first += 1;
    const rule = hashText(evidence[0]?.code ?? '');
    for (let at = first; at < tokens.length && (tokens[at]?.from ?? to) < to; at += 1) {
      if (confidence <= (sureness[at] ?? 0)) continue;
      sureness[at] = confidence;
      rules[at] = rule;
    }
  }
  return rules;
}

const COLON = 58;
/** A label reaches so many words of its line. */
const LABEL_REACH = 5;

/** Where each token stands in its line: begins it (1), in a list (2), before a colon (4), after one (8), in a heading (16). */
function linesOf(tokens: readonly Token[]): { readonly lines: Uint8Array; readonly labels: Uint32Array } {
  const lines = new Uint8Array(tokens.length);
  const labels = new Uint32Array(tokens.length);
  let label = 0;
  let reach = 0;
  let start = 0;
  tokens.forEach(({ gap }, index) => {
    const isPlain = gap === ' ' && index > 0;
    const isLineStart = index === 0 || (!isPlain && gap.includes('\n'));
    if (isLineStart) {
      markHeading(tokens, lines, { start, end: index });
      start = index;
      reach = 0;
    }
    const isAfterColon = !isLineStart && !isPlain && gap.includes(':');
    if (isAfterColon) {
      label = hashText(tokens[index - 1]?.norm ?? '');
      reach = LABEL_REACH;
    }
    const isBeforeColon = tokens[index + 1]?.gap.charCodeAt(0) === COLON;
    const isListed = isLineStart && /\n\s{0,8}[-*\u2022\u00b7\u2013>]/.test(gap);
    lines[index] =
      (isLineStart ? 1 : 0) + (isListed ? 2 : 0) + (isBeforeColon ? 4 : 0) + (isAfterColon ? 8 : 0);
    labels[index] = reach > 0 ? label : 0;
    reach -= 1;
  });
  markHeading(tokens, lines, { start, end: tokens.length });
  return { lines, labels };
}

/** A heading is a short line in which every longer word has a capital and no sentence ends. */
function markHeading(
  tokens: readonly Token[],
  lines: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (end - start === 0 || end - start > 6) return;
  if (/[.?!]/.test(tokens[end]?.gap.split('\n', 1)[0] ?? '')) return;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token?.shape === 'lower' && token.text.length > 3) return;
  }
  for (let at = start; at < end; at += 1) lines[at] = (lines[at] ?? 0) + 16;
}
