import type { IdentifierGroup } from '../identifiers/group-findings.js';
import type { KeptWords } from './draft-content.js';

/** How the check stands. */
export type CheckState = 'CHECKING' | 'READY' | 'FAILED';

/** What the page shows beside the text; the same object as long as nothing of it changed. */
export interface ComposerView {
  readonly check: CheckState;
  readonly groups: readonly IdentifierGroup[];
  readonly kept: readonly KeptWords[];
  /** How many places hold a replacement. */
  readonly replaced: number;
  /** The row that the caret or the reader stands on. */
  readonly current: string | null;
  /** Headings of sections with a paragraph that is too long to type in at ease. */
  readonly longSections: readonly string[];
}

/** What a view is before anything was found. */
export const EMPTY_VIEW: ComposerView = {
  check: 'CHECKING',
  groups: [],
  kept: [],
  replaced: 0,
  current: null,
  longSections: [],
};
