import { FoldMemory } from '../fold-memory.js';
import { isWide, narrowed } from '../narrow-text.js';
import { tokenize } from '../tokens.js';
import type { Token } from '../tokens.js';
import { WordBook } from '../word-book.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import { countLetters, styleOf } from './section-context.js';
import type { LetterCount, SectionContext, WritingStyle } from './section-context.js';
import { windowsOf } from './section-windows.js';
import type { SectionWindow } from './section-windows.js';
import { ReadSection } from './window-reading.js';
import type { PlacedWindow, WindowReading } from './window-reading.js';
import { NOTHING, WindowsBefore } from './windows-before.js';
import type { CutText } from './windows-before.js';

/** What the layers say of a window, whether it begins in the core or beside it. */
export type ReadLayers = (reading: Reading) => readonly Candidate[];

/** A window's text as words, before any layer has spoken. */
interface WindowWords {
  /** Where its core lies in its text, and that text as it was cut out; what it is known by. */
  readonly key: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly lower: readonly string[];
  readonly capitals: readonly string[];
  readonly count: LetterCount;
  /** By the context they were read in; the last few. */
  readonly readings: Map<string, WindowReading>;
  placed: PlacedWindow | undefined;
}

/**
 * Reads the successive texts of one section, window by window. What a window says depends on its own text, the style of its section, and which of its
 * capitalised words the section also has in small letters; so after an edit only few windows are read again. Both a first
 * reading and a later one go this way, and so agree.
 */
export class SectionReader {
  private known = new Map<string, WindowWords>();
  private kept = new Map<string, WindowWords>();
  private counted: ReadonlySet<WindowWords> = new Set();
  private readonly folds = new FoldMemory();
  private cut: CutText<WindowWords> = { windows: [], words: [], length: 0 };
  private isWide = false;
  private readonly lowerCounts = new Map<string, number>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly layers: ReadLayers,
    private readonly book = new WordBook(),
  ) {}

  /** Reads a text; windows that the text read before had too are not read again, and what it alone had is forgotten. */
  read(written: string): ReadSection {
    const text = this.folds.fold(written);
    const { folded, same } = text;
    const windows = windowsOf(folded, same && { ...this.cut, same });
    this.isWide = isWide(written);
    const before = new WindowsBefore(this.cut, same ?? NOTHING, folded.length);
    const words = windows.map((window) => {
      const old = before.find(window);
      if (!old?.isSame) return this.wordsOf(folded, window, old?.words);
      this.kept.set(old.words.key, old.words);
      return old.words;
    });
    this.cut = { windows, words, length: folded.length };
    this.known = this.kept;
    this.kept = new Map();
    this.countLower(words);
    const style = styleOf(words.map(({ count }) => count));
    const seenLower = (word: string): boolean => this.lowerCounts.has(word);
    const placed = words.map((one, at) => this.place(one, windows[at]?.start ?? 0, { style, seenLower }));
    return new ReadSection(text, placed, { lexicon: this.lexicon, context: { style, seenLower } });
  }

  /** Counts in how many windows each word stands in small letters; only windows that came or went are looked at. */
  private countLower(words: readonly WindowWords[]): void {
    const now = new Set(words);
    for (const one of now) if (!this.counted.has(one)) this.addLower(one, 1);
    for (const one of this.counted) if (!now.has(one)) this.addLower(one, -1);
    this.counted = now;
  }

  private addLower({ lower }: WindowWords, by: 1 | -1): void {
    for (const word of lower) {
      const count = (this.lowerCounts.get(word) ?? 0) + by;
      if (count > 0) this.lowerCounts.set(word, count);
      else this.lowerCounts.delete(word);
    }
  }

  /** The words of a window; of the one that stood there before, the tokens are taken over that are the same. */
  private wordsOf(
    folded: string,
    { from, to, start, end }: SectionWindow,
    before: WindowWords | undefined,
  ): WindowWords {
    const cut = folded.slice(start, end);
    const key = `${String(from - start)} ${String(to - start)} ${cut}`;
    const known = this.kept.get(key) ?? this.known.get(key);
    if (known) {
      this.kept.set(key, known);
      return known;
    }
    const text = this.isWide ? narrowed(cut) : cut;
    const tokens = tokenize(text, this.book, before);
    const words = splitWindow({ key, text, from: from - start, to: to - start, tokens });
    this.kept.set(key, words);
    return words;
  }

  private place(words: WindowWords, base: number, { style, seenLower }: SectionContext): PlacedWindow {
    const seen = words.capitals.filter(seenLower);
    const key = `${String(style)} ${seen.join(' ')}`;
    const reading = words.readings.get(key) ?? this.readWindow(words, style, new Set(seen));
    if (words.placed?.reading === reading && words.placed.base === base) return words.placed;
    if (words.readings.size > 3) words.readings.clear();
    words.readings.set(key, reading);
    words.placed = { reading, base };
    return words.placed;
  }

  private readWindow(words: WindowWords, style: WritingStyle, seen: ReadonlySet<string>): WindowReading {
    const { text, tokens, first, last } = words;
    const context = { style, seenLower: (word: string) => seen.has(word) };
    const reading: Reading = { folded: text, tokens, lexicon: this.lexicon, context };
    const candidates = coreCandidates(this.layers(reading), words);
    return { ...reading, first, last, candidates, words: words.words, lower: words.lower };
  }
}

function splitWindow({
  key,
  text,
  from,
  to,
  tokens,
}: Pick<WindowWords, 'key' | 'text' | 'from' | 'to' | 'tokens'>): WindowWords {
  let first = 0;
  while (first < tokens.length && (tokens[first]?.from ?? 0) < from) first += 1;
  let last = tokens.length;
  while (last > first && (tokens[last - 1]?.from ?? 0) >= to) last -= 1;
  const words = new Map<string, number[]>();
  const lower = new Set<string>();
  const capitals = new Set<string>();
  const add = (word: string, at: number): void => {
    const known = words.get(word);
    if (known) known.push(at);
    else words.set(word, [at]);
  };
  tokens.forEach(({ norm, shape }, at) => {
    if (shape !== 'lower' && shape !== 'number') capitals.add(norm);
    if (at < first || at >= last) return;
    add(norm, at);
    if (shape === 'lower') lower.add(norm);
    else if (norm.endsWith('s')) add(norm.slice(0, -1), at);
  });
  const count = countLetters(tokens.slice(first, last));
  const lists = { words, lower: [...lower], capitals: [...capitals] };
  return {
    key,
    text,
    from,
    to,
    tokens,
    first,
    last,
    ...lists,
    count,
    readings: new Map(),
    placed: undefined,
  };
}

/** The candidates that begin in a core; all of one make, which what follows is faster by. */
function coreCandidates(
  all: readonly Candidate[],
  core: { readonly from: number; readonly to: number },
): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to, kind, confidence, evidence } of all)
    if (from >= core.from && from < core.to) found.push({ from, to, kind, confidence, evidence });
  return found;
}
