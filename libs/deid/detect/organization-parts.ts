import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';

const FACILITY_WORD = /counsel|clinic|hospital|health|medical|therapy|psych|recovery|wellness|rehab/i;

/** Whether a word is written like part of a name. */
export function isCapital(token: Token): boolean {
  return token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed';
}

/** A stretch of tokens that names a body, and why. */
export interface Naming {
  readonly first: number;
  readonly last: number;
  readonly kind: FindingKind;
  readonly code: 'ORGANIZATION_WORD' | 'EMPLOYER_CUE';
  readonly cue: string;
  readonly confidence: number;
}

/** A body as a candidate; a center for health is a facility. */
export function named(
  { tokens, folded }: Reading,
  { first, last, kind, code, cue, confidence }: Naming,
): Candidate {
  const { from } = tokenAt(tokens, first);
  const { to } = tokenAt(tokens, last);
  const isFacility = kind === 'QUASI_ORGANIZATION' && FACILITY_WORD.test(folded.slice(from, to));
  return {
    from,
    to,
    kind: isFacility ? 'QUASI_FACILITY' : kind,
    confidence,
    evidence: [{ code, params: { cue } }],
  };
}
