import { ROW, ROWS } from './tag-set.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own, such as a test's.
const { imul } = Math;

/**
 * The trained model: signed bytes, a row of `ROW` per feature that has any. Of the million rows that features are hashed into
 * nineteen of twenty are empty and are not held, so that the rest stays in the cache of the processor.
 */
export interface TaggerWeights {
  /** Two numbers for 32 rows of the table: a bit for each row that is held, and how many are held before them. */
  readonly index: Int32Array;
  readonly rows: Int8Array;
}

/** Rows of the table that two numbers of the index speak of. */
const GROUP = 32;

/**
 * Unpacks weights from base64 of pairs: how many places to skip (seven bits a byte, the lowest first, the high bit for more),
 * then the weight. Works in browsers and in Node, and reads no file.
 */
export function unpackWeights(packed: string): TaggerWeights {
  const binary = atob(packed);
  const { length } = binary;
  const index = new Int32Array((ROWS / GROUP) * 2);
  const rows = new Int8Array((length / 2 + 1) * ROW);
  let place = -1;
  let held = -1;
  let last = -1;
  for (let at = 0; at < length; at += 1) {
    let skip = 0;
    let shift = 0;
    let unit = binary.charCodeAt(at);
    while (unit > 127) {
      skip |= (unit & 127) << shift;
      shift += 7;
      at += 1;
      unit = binary.charCodeAt(at);
    }
    place += (skip | (unit << shift)) + 1;
    at += 1;
    const row = Math.floor(place / ROW);
    if (row !== last) {
      held += 1;
      last = row;
      const bits = Math.floor(row / GROUP) * 2;
      index[bits] = (index[bits] ?? 0) | (1 << (row % GROUP));
    }
    rows[held * ROW + (place % ROW)] = binary.charCodeAt(at);
  }
  countBefore(index);
  return { index, rows: rows.slice(0, (held + 1) * ROW) };
}

function countBefore(index: Int32Array): void {
  let count = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = count;
    count += bitsIn(index[at] ?? 0);
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where the weights of a row of the table begin among those that are held; less than nothing when the row is empty. */
export function startOf(index: Int32Array, row: number): number {
  const at = (row >>> 5) << 1;
  const bits = index[at] ?? 0;
  const bit = 1 << (row & (GROUP - 1));
  return (bits & bit) === 0 ? -1 : ((index[at + 1] ?? 0) + bitsIn(bits & (bit - 1))) * ROW;
}

/** Packs the weights of the whole table, row after row, as `unpackWeights` reads them. */
export function packWeights(weights: Int8Array): string {
  const units: number[] = [];
  let last = -1;
  weights.forEach((weight, place) => {
    if (weight === 0) return;
    let skip = place - last - 1;
    last = place;
    while (skip > 127) {
      units.push((skip & 127) | 128);
      skip >>= 7;
    }
    units.push(skip, weight & 255);
  });
  let binary = '';
  for (const unit of units) binary += String.fromCharCode(unit);
  return btoa(binary);
}
