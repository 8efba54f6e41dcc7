import type { FoldOrigin, FoldedText } from '../fold-text.js';
import type { Token } from '../tokens.js';
import { movedBy } from './candidate.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import type { SectionContext } from './section-context.js';
import { sectionTokens } from './section-tokens.js';

/** A window as it is read, by places of its own text; what the layers say of it is by the same places. */
export interface WindowReading extends Reading {
  /** The tokens [first, last) and the candidates are those that begin in the core. */
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
  /** Per word of the core, folded, the places of its tokens; a capitalised word also without its last s. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Words that the core writes in small letters. */
  readonly lower: readonly string[];
}

/** A window in its place. */
export interface PlacedWindow {
  readonly reading: WindowReading;
  /** What has to be added to its places to get those of the section. */
  readonly base: number;
}

/**
 * A section as the layers that need nothing but its own text read it; by places of its folded text. A class and no literal: a literal
 * with getters is of a shape of its own each time, and the shape holds what its getters can see until the next full collection.
 */
export class ReadSection implements Reading {
  readonly folded: string;
  readonly lexicon: Lexicon;
  readonly context: SectionContext;
  /** The way from places of the folded text back to the text as written; absent while they are the same. */
  readonly origin?: FoldOrigin;
  private ownTokens: readonly Token[] | undefined;

  constructor(
    { folded, origin }: FoldedText,
    readonly windows: readonly PlacedWindow[],
    { lexicon, context }: Pick<Reading, 'lexicon' | 'context'>,
  ) {
    this.folded = folded;
    this.lexicon = lexicon;
    this.context = context;
    if (origin) this.origin = origin;
  }

  /** A key moves all tokens after it; few are ever asked for, by `sectionTokens`. */
  get tokens(): readonly Token[] {
    return (this.ownTokens ??= sectionTokens(this.windows, { from: 0, to: this.folded.length }));
  }

  get candidates(): readonly Candidate[] {
    return this.windows.flatMap(({ reading, base }) => reading.candidates.map((one) => movedBy(base, one)));
  }
}
