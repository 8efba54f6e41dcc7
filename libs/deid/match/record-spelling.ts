import { doubleMetaphone } from 'double-metaphone';
import { isWithinDistance } from './edit-distance.js';

interface Spelled<T> {
  readonly word: string;
  readonly sounds: readonly string[];
  readonly value: T;
}

/** A word of the record that a misspelt word of the text is near to. */
export interface SpellingHit<T> {
  readonly word: string;
  readonly value: T;
  readonly isSameSound: boolean;
}

const PREFIX = 7;
const SHORTEST = 3;
const LONGEST = 40;

/**
 * Words to be found though misspelt: by deletions of their first seven letters (two words within a distance share one), and
 * by their double-metaphone code. A question costs some thirty look-ups, however many words are stored.
 */
export class SpellingIndex<T> {
  private readonly byDeletion = new Map<number, Spelled<T>[]>();
  private readonly bySound = new Map<string, Spelled<T>[]>();

  /** Stores a compact word; words under three letters or over forty are too short or too long to be guessed. */
  add(word: string, value: T): void {
    if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return;
    const sounds =
      word.length < 4 ? [] : [...new Set(doubleMetaphone(word))].filter((code) => code.length > 1);
    const entry = { word, sounds, value };
    const count = fillKeys(word, limitFor(word.length));
    for (const key of new Set(keys.subarray(0, count))) push(this.byDeletion, key, entry);
    for (const sound of sounds) push(this.bySound, sound, entry);
  }

  /** The nearest word of the record: close in letters, or the same in sound and not far in letters; the first added wins. */
  find(word: string): SpellingHit<T> | undefined {
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    return this.inSound(word) ?? this.inLetters(word, word.length + 2 < PREFIX ? 1 : 2, isNear);
  }

  /** The word of the record that is one error away, for words that are words themselves. */
  findOneOff(word: string): SpellingHit<T> | undefined {
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    return this.inLetters(word, 1, isOneOff);
  }

  /** The word of the record that sounds the same and is not far in letters. */
  findSameSound(word: string): SpellingHit<T> | undefined {
    return word.length < SHORTEST || word.length > LONGEST ? undefined : this.inSound(word);
  }

  private inSound(word: string): SpellingHit<T> | undefined {
    if (this.bySound.size === 0) return undefined;
    const hit = this.bySound
      .get(doubleMetaphone(word)[0])
      ?.find((entry) =>
        isWithinDistance(word, entry.word, Math.min(word.length, entry.word.length) > 5 ? 3 : 2),
      );
    return hit && { word: hit.word, value: hit.value, isSameSound: true };
  }

  private inLetters(
    word: string,
    depth: number,
    fits: (word: string, known: string) => boolean,
  ): SpellingHit<T> | undefined {
    const count = fillKeys(word, depth);
    for (let at = 0; at < count; at += 1) {
      for (const entry of this.byDeletion.get(keys[at] ?? 0) ?? [])
        if (fits(word, entry.word)) return { word: entry.word, value: entry.value, isSameSound: false };
    }
    return undefined;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** How many errors a word of so many letters can carry and still be recognised. */
function limitFor(length: number): number {
  return length < 7 ? 1 : 2;
}

/** The first letter is seldom wrong: without it only one error is forgiven, unless the first two are swapped. */
function isNear(word: string, known: string): boolean {
  const length = Math.min(word.length, known.length);
  if (known.length < 4) return isOneOff(word, known) && word.length > 3;
  if (word[0] === known[0]) return isWithinDistance(word, known, length > 6 ? 2 : 1);
  const isSwapped = word[0] === known[1] && word[1] === known[0];
  if (!isSwapped && (length < 5 || word.at(-1) !== known.at(-1))) return false;
  return isWithinDistance(word, known, 1);
}

const isOneOff = (word: string, known: string): boolean =>
  word[0] === known[0] && isWithinDistance(word, known, 1);

/** Room for the keys of one word: itself, seven with one letter left out, twenty-one with two. */
const keys = new Int32Array(1 + PREFIX + (PREFIX * (PREFIX - 1)) / 2);

/** Fills `keys` with hashes of the first seven letters with up to `depth` (0 to 2) of them left out; answers how many. */
function fillKeys(word: string, depth: number): number {
  const length = Math.min(word.length, PREFIX);
  let count = 0;
  keys[count++] = hashOf(word, length, 0);
  for (let first = 0; first < length && depth > 0; first += 1) {
    keys[count++] = hashOf(word, length, 1 << first);
    for (let second = first + 1; second < length && depth > 1; second += 1)
      keys[count++] = hashOf(word, length, (1 << first) | (1 << second));
  }
  return count;
}

/** The hash of a word's beginning without the letters whose bits are set in `left`. */
function hashOf(word: string, length: number, left: number): number {
  let hash = 7;
  for (let at = 0; at < length; at += 1) {
    if (((left >> at) & 1) === 0) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  }
  return hash;
}
