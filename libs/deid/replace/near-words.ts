import { doubleMetaphone } from 'double-metaphone';

const sounds = new Map<string, string>();

/** How a name sounds, by its first double-metaphone code; nothing is remembered. */
export function soundOfAny(name: string): string {
  return doubleMetaphone(name)[0];
}

/** How a name of our own lists sounds; remembered, for the lists are public and few of them are asked for. */
export function soundOf(name: string): string {
  const known = sounds.get(name);
  if (known !== undefined) return known;
  const sound = soundOfAny(name);
  sounds.set(name, sound);
  return sound;
}

/** Whether two words are equal, or one insertion, deletion, substitution or swap of neighbours apart. */
export function isOneEditAway(a: string, b: string): boolean {
  const gap = a.length - b.length;
  if (gap > 1 || gap < -1) return false;
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end += 1;
  const left = Math.max(a.length, b.length) - start - end;
  if (left <= 1) return true;
  const isSwap = gap === 0 && left === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return isSwap;
}
