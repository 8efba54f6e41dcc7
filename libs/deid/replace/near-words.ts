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

/** Words that others may be too close to; asking looks at few of them, however many there are. */
export class NearWords {
  private readonly byEnds = new Map<number, string[]>();
  private readonly short: string[] = [];

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    if (word.length < 4) this.short.push(word);
    this.put(keyOf(word.length, word.charCodeAt(0), 0), word);
    this.put(keyOf(word.length, word.charCodeAt(word.length - 1), 1), word);
  }

  /** Takes a word out that was added once. */
  remove(word: string): void {
    if (word.length < 4) without(this.short, word);
    without(this.byEnds.get(keyOf(word.length, word.charCodeAt(0), 0)), word);
    without(this.byEnds.get(keyOf(word.length, word.charCodeAt(word.length - 1), 1)), word);
  }

  /** Whether one of the words is this one or one edit away; such words share their first or last letter, but the shortest. */
  has(word: string): boolean {
    if (word.length < 3 && this.short.some((other) => isOneEditAway(word, other))) return true;
    for (let length = word.length - 1; length <= word.length + 1; length += 1) {
      const first = this.byEnds.get(keyOf(length, word.charCodeAt(0), 0));
      if (first?.some((other) => isOneEditAway(word, other)) === true) return true;
      const last = this.byEnds.get(keyOf(length, word.charCodeAt(word.length - 1), 1));
      if (last?.some((other) => isOneEditAway(word, other)) === true) return true;
    }
    return false;
  }

  private put(key: number, word: string): void {
    const known = this.byEnds.get(key);
    if (known) known.push(word);
    else this.byEnds.set(key, [word]);
  }
}

function without(words: string[] | undefined, word: string): void {
  const at = words?.indexOf(word) ?? -1;
  if (at >= 0) words?.splice(at, 1);
}

/** One number for a length and the letter at one end. */
function keyOf(length: number, letter: number, end: number): number {
  return (length * 65_536 + letter) * 2 + end;
}
