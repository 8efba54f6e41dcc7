import type { Evidence, Layer } from './evidence.js';
import type { FindingKind } from './finding-kind.js';

/** Where something stands: a section and a half-open stretch of UTF-16 code units of its text. */
export interface Span {
  readonly section: string;
  readonly from: number;
  readonly to: number;
}

/** Code units before and after a finding. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** A stretch of text that may identify someone. */
export interface Finding extends Span {
  readonly kind: FindingKind;
  /** 0 to 1; it sorts findings and decides nothing. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Which layers spoke, each once, in the order of `LAYERS`. */
  readonly layers: readonly Layer[];
  /** What to write instead; reads naturally at this place, and is the same for every mention of the entity. */
  readonly replacement: string;
  /**
   * How many code units before and after the finding the replacement takes the place of as well, such as a preposition or an article
   * that would not read on ("on March 3" becomes "in week 3"); absent when none.
   */
  readonly reach?: Reach;
  /** Groups the mentions of one person, place or thing within a document; says nothing about who or what it is. */
  readonly entity: string;
}

/** Why an author keeps a finding as it is; the closed list that lasts, free text never does. */
export const KEEP_REASONS = {
  CLINIC_OR_STAFF_NAME: 'It names our own clinic or staff.',
  PUBLIC_FIGURE_OR_AUTHOR: 'It names a public figure or an author.',
  NOT_IDENTIFYING_WORD: 'Here it is an ordinary word.',
  CLINICAL_TERM: 'It is a clinical term.',
  NEEDED_BY_READER: 'The reader needs it to answer the question.',
} as const;

/** The closed union of reasons to keep a finding. */
export type KeepReasonCode = keyof typeof KEEP_REASONS;

/** What the author did about a stretch of the text; spans are those of the text that is sent. */
export interface Resolution extends Span {
  readonly kind: FindingKind;
  readonly resolution: 'REPLACED' | 'GENERALISED' | 'KEPT';
  /** Present exactly when the resolution is KEPT. */
  readonly reasonCode?: KeepReasonCode;
}
