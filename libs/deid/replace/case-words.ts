import { NearWords, isOneEditAway } from './near-words.js';

/** The words that stand in a case, none of which may become an alias. */
export interface TakenWords {
  /** Whether a folded word stands in the case. */
  has(word: string): boolean;
  /** Whether a word of the case is this one or one edit away. */
  isNear(word: string): boolean;
}

/** The folded words of a stretch that is read by itself, and how often it is met. */
type WordsOfStretch = ReadonlyMap<string, unknown>;

/**
 * The words of the document screened last, counted by stretches, so that a keystroke looks at the stretches that came or went only.
 * It knows which words it was asked about, and so whether a change could alter an answer.
 */
export class CaseWords implements TakenWords {
  private counted: ReadonlySet<WordsOfStretch> = new Set();
  private readonly counts = new Map<string, number>();
  private near: NearWords | undefined;
  private changed = new Map<string, boolean>();
  private asked = new Set<string>();

  constructor(stretches: Iterable<WordsOfStretch> = []) {
    this.follow(stretches);
  }

  /** Takes the stretches of the document as it is now. */
  follow(stretches: Iterable<WordsOfStretch>): void {
    const now = new Set(stretches);
    this.changed = new Map();
    for (const one of now) if (!this.counted.has(one)) this.count(one, 1);
    for (const one of this.counted) if (!now.has(one)) this.count(one, -1);
    this.counted = now;
    for (const [word, wasThere] of this.changed) this.settle(word, wasThere);
  }

  has(word: string): boolean {
    this.asked.add(word);
    return this.counts.has(word);
  }

  isNear(word: string): boolean {
    this.asked.add(word);
    this.near ??= new NearWords(this.counts.keys());
    return this.near.has(word);
  }

  /** Whether a word that came or went last could alter an answer given since `forgetAsked`. */
  mayAnswerAnew(): boolean {
    for (const word of this.changed.keys()) {
      for (const name of this.asked) if (isOneEditAway(name, word)) return true;
    }
    return false;
  }

  /** Begins to note anew what is asked. */
  forgetAsked(): void {
    // Not emptied: the old table of a set that is emptied leads to the new one, and so a dead one would keep it.
    this.asked = new Set();
  }

  private count(words: WordsOfStretch, by: 1 | -1): void {
    for (const word of words.keys()) {
      const before = this.counts.get(word) ?? 0;
      const count = before + by;
      if (count > 0) this.counts.set(word, count);
      else this.counts.delete(word);
      if ((before === 0 || count === 0) && !this.changed.has(word)) this.changed.set(word, before > 0);
    }
  }

  /** A word that left one stretch and came with another has not changed. */
  private settle(word: string, wasThere: boolean): void {
    const isThere = this.counts.has(word);
    if (isThere === wasThere) this.changed.delete(word);
    else if (isThere) this.near?.add(word);
    else this.near?.remove(word);
  }
}
