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
const SHORTEST = 4;
const LONGEST = 40;

/**
 * Words to be found though misspelt: by deletions of their first seven letters (two words within a distance share one), and
 * by their double-metaphone code. A question costs some thirty look-ups, however many words are stored.
 */
export class SpellingIndex<T> {
  private readonly byDeletion = new Map<number, Spelled<T>[]>();
  private readonly bySound = new Map<string, Spelled<T>[]>();

  /** Stores a compact word; words under four letters or over forty are too short or too long to be guessed. */
  add(word: string, value: T): void {
    if (word.length < SHORTEST || word.length > LONGEST || /\d/.test(word)) return;
    const sounds = [...new Set(doubleMetaphone(word))].filter((code) => code.length > 1);
    const entry = { word, sounds, value };
    for (const key of new Set(deletionKeys(word, limitFor(word.length)))) push(this.byDeletion, key, entry);
    for (const sound of sounds) push(this.bySound, sound, entry);
  }

  /** The nearest word of the record: close in letters, or the same in sound and not far in letters; the first added wins. */
  find(word: string): SpellingHit<T> | undefined {
    if (word.length < SHORTEST - 1 || word.length > LONGEST) return undefined;
    return this.inSound(word) ?? this.inLetters(word);
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

  private inLetters(word: string): SpellingHit<T> | undefined {
    const depth = word.length + 2 < PREFIX ? 1 : 2;
    for (const key of deletionKeys(word, depth)) {
      for (const entry of this.byDeletion.get(key) ?? [])
        if (isNear(word, entry.word)) return { word: entry.word, value: entry.value, isSameSound: false };
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
  if (word[0] === known[0]) return isWithinDistance(word, known, length > 6 ? 2 : 1);
  const isSwapped = word[0] === known[1] && word[1] === known[0];
  if (!isSwapped && (length < 5 || word.at(-1) !== known.at(-1))) return false;
  return isWithinDistance(word, known, 1);
}

/** Hashes of the first seven letters with up to `depth` (0 to 2) of them left out. */
function deletionKeys(word: string, depth: number): number[] {
  const length = Math.min(word.length, PREFIX);
  const keys = [hashWithout(word, length, [-1, -1])];
  for (let first = 0; first < length && depth > 0; first += 1) {
    keys.push(hashWithout(word, length, [first, -1]));
    for (let second = first + 1; second < length && depth > 1; second += 1)
      keys.push(hashWithout(word, length, [first, second]));
  }
  return keys;
}

function hashWithout(word: string, length: number, [first, second]: readonly [number, number]): number {
  let hash = 7;
  for (let at = 0; at < length; at += 1) {
    if (at !== first && at !== second) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  }
  return hash;
}
