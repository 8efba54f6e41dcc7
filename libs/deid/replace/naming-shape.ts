import type { AliasBook } from './alias-book.js';
import type { Mention } from './mention-shape.js';

/** A mention, and whether it stands right after the one before it, as a pet form in brackets does. */
export interface MentionInOrder {
  readonly mention: Mention;
  readonly isClose: boolean;
}

/** Who a mention of a person means, and what stands for it. */
export interface NamedMention {
  readonly entity: string;
  readonly alias: string;
}

/** The names of a document with their aliases; what the same mentions in the same order lead to. */
export interface Naming {
  readonly mentions: readonly MentionInOrder[];
  readonly named: readonly (NamedMention | undefined)[];
  readonly book: AliasBook;
}
