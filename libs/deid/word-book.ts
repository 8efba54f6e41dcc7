import { foldWord } from './fold-text.js';

/** How a word is written. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number';

/** What a word is by its letters alone, wherever it stands. */
export interface BookedWord {
  /** Without a possessive or another clitic. */
  readonly text: string;
  /** Lower case, without diacritics. */
  readonly norm: string;
  readonly shape: Shape;
  readonly isPossessive: boolean;
}

/** Possessives and clitics stand outside the name they follow ("Maria's", "Maria'll", "I'm"). */
const CLITIC = /'(?:s|m|d|ll|ve|re)$/i;
/** So many words are remembered at most; a case has far fewer. */
const MOST_WORDS = 30_000;

/**
 * Remembers words by how they are written, so that each is folded and looked at once; and equal words are the same string,
 * which later look-ups in lists and tables are faster by.
 */
export class WordBook {
  private readonly known = new Map<string, BookedWord>();

  /** What a word is. */
  of(raw: string): BookedWord {
    const known = this.known.get(raw);
    if (known) return known;
    if (this.known.size > MOST_WORDS) this.known.clear();
    const made = read(raw);
    this.known.set(raw, made);
    return made;
  }

  /** Drops every word. */
  forget(): void {
    this.known.clear();
  }
}

function read(raw: string): BookedWord {
  const clitic = raw.includes("'") ? (CLITIC.exec(raw)?.[0] ?? '') : '';
  const text = clitic === '' ? raw : raw.slice(0, raw.length - clitic.length);
  return {
    text,
    norm: foldWord(text),
    shape: shapeOf(text),
    isPossessive: clitic === "'s" || clitic === "'S",
  };
}

function shapeOf(text: string): Shape {
  const first = text.charCodeAt(0);
  if (first > 47 && first < 58) return 'number';
  if (text === text.toLowerCase()) return 'lower';
  if (text === text.toUpperCase()) return text.length > 1 ? 'upper' : 'title';
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /^\p{Lu}/u.test(text) && capitals * 2 <= text.length ? 'title' : 'mixed';
}
