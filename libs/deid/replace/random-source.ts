/** Gives numbers in [0, 1), each call the next. */
export type RandomSource = () => number;

/**
 * A random source that gives the same numbers for the same seed (mulberry32), so that one case keeps its aliases; the seed
 * itself comes from a secure source and is sealed with the draft. It never depends on what is replaced.
 */
export function seededRandom(seed: number): RandomSource {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
