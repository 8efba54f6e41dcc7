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

/** Writes the rows of the templates of one token, one after the other; a template mixes up to three values. */
class RowWriter {
  private template = 0;
  private at = 0;
  private rows: Int32Array = new Int32Array(0);

  begin({ rows, at }: { readonly rows: Int32Array; readonly at: number }): void {
    this.rows = rows;
    this.at = at;
    this.template = 0;
  }

  put(a: number, b: number, c: number): void {
    this.template += 1;
    this.rows[this.at] = rowOf(mix(mix(mix(imul(this.template, 0x9e3779b1), a), b), c));
    this.at += 1;
  }
}

/** One for all tokens, for they are written one after the other. */
const writer = new RowWriter();

/** The features that name the words themselves. */
function wordFeatures({ words, rules }: TaggerReading, index: number): void {
  const word = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const before2 = words[index - 2] ?? EDGE;
  const after2 = words[index + 2] ?? EDGE;
  writer.put(word.word, 0, 0);
  writer.put(word.word, word.shape, 0);
  writer.put(before.word, word.word, 0);
  writer.put(word.word, after.word, 0);
  writer.put(word.suffix4, word.frequency, 0);
  writer.put(word.prefix3, 0, 0);
  writer.put(word.suffix3, word.shape, 0);
  writer.put(word.word, rules[index] ?? 0, 0);
  writer.put(before.word, 0, 0);
  writer.put(after.word, 0, 0);
  writer.put(before2.word, 0, 0);
  writer.put(after2.word, 0, 0);
  writer.put(before2.word, before.word, 0);
  writer.put(after.word, after2.word, 0);
}

/** The features of where a word stands in its line, of what its letters suggest, and of its nearest frame. */
function lineFeatures({ words, rules, places, lines, labels }: TaggerReading, index: number): void {
  const word = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const before2 = words[index - 2] ?? EDGE;
  const line = lines[index] ?? 0;
  const label = labels[index] ?? 0;
  writer.put(line, word.shape, word.frequency);
  writer.put(line, word.lists, 0);
  writer.put(line, word.form, rules[index] ?? 0);
  writer.put(label, word.shape, 0);
  writer.put(label, line, before.word);
  writer.put(word.form, word.frequency, places[index] ?? 0);
  writer.put(word.form, before.word, 0);
  writer.put(word.form, after.word, 0);
  writer.put(before.word, after.word, word.shape);
  writer.put(before2.word, before.word, word.lists);
  writer.put(before.lists, word.lists, after.lists);
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
  writer.begin(out);
  wordFeatures(reading, index);
  writer.put(word.suffix2, word.frequency, 0);
  writer.put(word.prefix2, word.shape, 0);
  writer.put(word.shape, place, 0);
  writer.put(word.shape, before.shape, after.shape);
  writer.put(before.shape, gap, word.shape);
  writer.put(word.shape, gapAfter, after.shape);
  writer.put(word.lists, word.shape, 0);
  writer.put(word.lists, place, 0);
  writer.put(word.lists, before.lists, 0);
  writer.put(word.lists, after.lists, 0);
  writer.put(before.word, word.lists, 0);
  writer.put(after.word, word.lists, 0);
  writer.put(before.word, word.shape, word.frequency);
  writer.put(after.word, word.shape, word.frequency);
  writer.put(before.suffix3, word.shape, word.frequency);
  writer.put(after.suffix3, word.shape, word.frequency);
  writer.put(rule, place, 0);
  writer.put(rule, word.lists, 0);
  writer.put(rule, rules[index - 1] ?? 0, 0);
  writer.put(rule, rules[index + 1] ?? 0, 0);
  writer.put(rule, word.shape, word.frequency);
  writer.put(gap, gapAfter, word.shape);
  writer.put(before2.shape, before.shape, word.shape);
  writer.put(word.shape, after.shape, after2.shape);
  writer.put(word.frequency * 4 + before.frequency, after.frequency, place);
  writer.put(word.word, place, 0);
  writer.put(word.frequency, place, word.shape);
  lineFeatures(reading, index);
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
