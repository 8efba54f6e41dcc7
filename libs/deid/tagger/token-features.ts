import { ROWS } from './tag-set.js';
import type { TaggerReading } from './tagger-reading.js';
import type { WordAttributes } from './word-attributes.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own, such as a test's.
const { imul } = Math;

/** Features of a token that need no tag. */
export const STATIC_FEATURES = 52;
/** Features of a token that need the tags before it. */
export const TAG_FEATURES = 6;
/** The first features name the very words; training leaves them out at times, so that the others learn to do without. */
export const WORD_FEATURES = 8;

const EDGE: WordAttributes = {
  word: 7,
  shape: 7,
  prefix2: 7,
  prefix3: 7,
  suffix2: 7,
  suffix3: 7,
  suffix4: 7,
  form: 0,
  lists: 0,
  frequency: 0,
};

/** Mixes one value more into a hash. */
function mix(hash: number, value: number): number {
  const mixed = imul(hash ^ value ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The row of the table that a hash falls into. */
function rowOf(hash: number): number {
  const mixed = imul(hash ^ (hash >>> 16), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) & (ROWS - 1);
}

/** Takes the up to three values of the next template. */
type Put = (a: number, b?: number, c?: number) => void;

/** The features that name the words themselves. */
function wordFeatures({ words, rules }: TaggerReading, index: number, put: Put): void {
  const word = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const before2 = words[index - 2] ?? EDGE;
  const after2 = words[index + 2] ?? EDGE;
  put(word.word);
  put(word.word, word.shape);
  put(before.word, word.word);
  put(word.word, after.word);
  put(word.suffix4, word.frequency);
  put(word.prefix3);
  put(word.suffix3, word.shape);
  put(word.word, rules[index] ?? 0);
  put(before.word);
  put(after.word);
  put(before2.word);
  put(after2.word);
  put(before2.word, before.word);
  put(after.word, after2.word);
}

/** The features of where a word stands in its line, of what its letters suggest, and of its nearest frame. */
function lineFeatures({ words, rules, places, lines, labels }: TaggerReading, index: number, put: Put): void {
  const word = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const before2 = words[index - 2] ?? EDGE;
  const line = lines[index] ?? 0;
  const label = labels[index] ?? 0;
  put(line, word.shape, word.frequency);
  put(line, word.lists);
  put(line, word.form, rules[index] ?? 0);
  put(label, word.shape);
  put(label, line, before.word);
  put(word.form, word.frequency, places[index] ?? 0);
  put(word.form, before.word);
  put(word.form, after.word);
  put(before.word, after.word, word.shape);
  put(before2.word, before.word, word.lists);
  put(before.lists, word.lists, after.lists);
}

/** Writes the rows of the features of a token that need no tag to `rows` from `at`; as many as `STATIC_FEATURES`. */
export function staticFeatures(
  reading: TaggerReading,
  index: number,
  out: { readonly rows: Int32Array; readonly at: number },
): void {
  const { words, rules, places, gaps } = reading;
  const word = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const before2 = words[index - 2] ?? EDGE;
  const after2 = words[index + 2] ?? EDGE;
  const place = places[index] ?? 0;
  const rule = rules[index] ?? 0;
  const gap = gaps[index] ?? 0;
  const gapAfter = gaps[index + 1] ?? 0;
  let next = out.at;
  let template = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out.rows[next] = rowOf(mix(mix(mix(imul(template + 1, 0x9e3779b1), a), b), c));
    next += 1;
    template += 1;
  };
  wordFeatures(reading, index, put);
  put(word.suffix2, word.frequency);
  put(word.prefix2, word.shape);
  put(word.shape, place);
  put(word.shape, before.shape, after.shape);
  put(before.shape, gap, word.shape);
  put(word.shape, gapAfter, after.shape);
  put(word.lists, word.shape);
  put(word.lists, place);
  put(word.lists, before.lists);
  put(word.lists, after.lists);
  put(before.word, word.lists);
  put(after.word, word.lists);
  put(before.word, word.shape, word.frequency);
  put(after.word, word.shape, word.frequency);
  put(before.suffix3, word.shape, word.frequency);
  put(after.suffix3, word.shape, word.frequency);
  put(rule, place);
  put(rule, word.lists);
  put(rule, rules[index - 1] ?? 0);
  put(rule, rules[index + 1] ?? 0);
  put(rule, word.shape, word.frequency);
  put(gap, gapAfter, word.shape);
  put(before2.shape, before.shape, word.shape);
  put(word.shape, after.shape, after2.shape);
  put(word.frequency * 4 + before.frequency, after.frequency, place);
  put(word.word, place);
  put(word.frequency, place, word.shape);
  lineFeatures(reading, index, put);
}

/** Writes the rows of the features that need the two tags before a token; as many as `TAG_FEATURES`. */
export function tagFeatures(
  reading: TaggerReading,
  index: number,
  { before, before2, rows }: { readonly before: number; readonly before2: number; readonly rows: Int32Array },
): void {
  const word = reading.words[index] ?? EDGE;
  const start = mix(0x51ed270b, before);
  rows[0] = rowOf(start);
  rows[1] = rowOf(mix(start + 1, before2));
  rows[2] = rowOf(mix(start + 2, word.word));
  rows[3] = rowOf(mix(mix(start + 3, word.shape), reading.gaps[index] ?? 0));
  rows[4] = rowOf(mix(start + 4, word.lists));
  rows[5] = rowOf(mix(start + 5, reading.words[index - 1]?.word ?? 7));
}
