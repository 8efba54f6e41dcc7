import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';

/** One phrase of a list with its number. */
export interface PhraseEntry {
  readonly phrase: string;
  readonly value: number;
}

/** Where a phrase of the list stands; `last` is included. */
export interface PhraseHit extends PhraseEntry {
  readonly first: number;
  readonly last: number;
}

/** A list of the form "phrase=number|…", found in tokens by its longest phrase. */
export class PhraseTable {
  private readonly entries = new Map<string, PhraseEntry>();
  private readonly starts = new Set<string>();

  constructor(list: string) {
    for (const item of list.split('|')) {
      const [phrase = '', value = ''] = item.split('=');
      this.entries.set(phrase, { phrase, value: Number(value) });
      this.starts.add(phrase.split(' ')[0] ?? '');
    }
  }

  /** The entry of a phrase in folded words. */
  entry(phrase: string): PhraseEntry | undefined {
    return this.entries.get(phrase);
  }

  /** The longest phrase that starts at a token, singular or plural; four words at most. */
  at(tokens: readonly Token[], first: number): PhraseHit | undefined {
    const { norm } = tokenAt(tokens, first);
    if (!this.starts.has(norm) && !this.starts.has(singular(norm))) return undefined;
    let phrase = '';
    let best: PhraseHit | undefined;
    for (let last = first; last < first + 4; last += 1) {
      const token = tokenAt(tokens, last);
      if (last > first && token.gap !== ' ' && token.gap !== '-') break;
      phrase = last === first ? token.norm : `${phrase} ${token.norm}`;
      const entry = this.entries.get(phrase) ?? this.entries.get(singular(phrase));
      if (entry) best = { ...entry, first, last };
    }
    return best;
  }
}

function singular(phrase: string): string {
  return phrase.endsWith('s') && !phrase.endsWith('ss') ? phrase.slice(0, -1) : phrase;
}
