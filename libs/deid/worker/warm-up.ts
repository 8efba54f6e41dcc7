import { createScreener } from '../screener.js';
import type { ScreenerData } from '../screener-data.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own.
const later = setTimeout;
const drop = clearTimeout;

/** Invented, with something for most readers; long enough that a key reads as much as in a real case. */
const TEXT =
  'Ms. Carrow (34, she/her) was referred by Dr. Vance at Millbrook Family Clinic on April 2nd. She lives with her husband Theo and their two children, Ida and Max, in Harlan Falls, Ohio, and works at a bakery. '.repeat(
    4,
  );
const TYPED =
  'On Tuesday her brother Simon called from Dover, and she told us that 555-0134 is his number now. ';
const KEYS = 120;

/**
 * Types an invented text into a screener that is thrown away, one key at a time, with room for requests between two keys: an engine's code
 * is slow until it has run some hundred times, and so the author's first keys need not be those times. The returned function ends it.
 */
export function startWarmUp(data: ScreenerData): () => void {
  const screener = createScreener(data);
  const middle = TEXT.length >> 1;
  let key = 0;
  const step = (): void => {
    const from = middle + key;
    if (key === 0) screener.screen({ sections: [{ key: 'text', text: TEXT }] });
    else screener.update({ section: 'text', from, to: from, insert: TYPED.charAt(key % TYPED.length) });
    key += 1;
    if (key < KEYS) timer = later(step, 0);
    else screener.forget();
  };
  let timer = later(step, 0);
  return () => {
    drop(timer);
  };
}
