import { LETTER_WEIGHTS } from '../data/letter-weights.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own, such as a test's.
const { imul, max, min, round, sqrt } = Math;

/** Runs of letters are hashed into so many places; a power of two. */
export const LETTER_BUCKETS = 1 << 14;
/** A packed weight is one letter of this many, and one of them is worth `step`. */
export const LETTER_LEVELS = { count: 45, step: 0.35 } as const;
/** The code of the letter that stands for the lowest weight ("0"); no letter of the range needs an escape in a quoted string. */
const LOWEST = 48;
const MIDDLE = (LETTER_LEVELS.count - 1) / 2;
const SHORTEST_RUN = 2;
const LONGEST_RUN = 5;

/** The places of the runs of two to five letters of a word, its edges counted as letters. */
export function letterRuns(word: string): number[] {
  const edged = `^${word}$`;
  const runs: number[] = [];
  for (let from = 0; from < edged.length; from += 1) {
    let hash = 0x811c9dc5;
    const end = min(edged.length, from + LONGEST_RUN);
    for (let at = from; at < end; at += 1) {
      hash = imul(hash ^ edged.charCodeAt(at), 0x01000193);
      if (at - from + 1 >= SHORTEST_RUN) runs.push(placeOf(hash));
    }
  }
  return runs;
}

function placeOf(hash: number): number {
  const mixed = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & (LETTER_BUCKETS - 1);
}

/** Writes levels as one letter each; the escape sign is left out of the range. */
export function packLetters(levels: ArrayLike<number>): string {
  let packed = '';
  for (let at = 0; at < levels.length; at += 1) {
    const level = max(-MIDDLE, min(MIDDLE, round(levels[at] ?? 0))) + MIDDLE + LOWEST;
    packed += String.fromCharCode(level >= 92 ? level + 1 : level);
  }
  return packed;
}

/**
 * How much the letters of a word speak for a name or town and against a word, drug or term: above 0 a name, below it a word, seldom
 * beyond 5 on either side. Learnt from the engine's lists, so it tells something only of words that stand on none.
 */
export function nameLikeness(word: string): number {
  const runs = letterRuns(word);
  let sum = 0;
  for (const run of runs) {
    const code = LETTER_WEIGHTS.charCodeAt(run);
    if (code > 0) sum += (code > 92 ? code - 1 : code) - LOWEST - MIDDLE;
  }
  return (sum * LETTER_LEVELS.step) / sqrt(runs.length);
}
