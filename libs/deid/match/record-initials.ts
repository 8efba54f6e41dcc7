import type { Candidate } from '../detect/candidate.js';
import { PERSON_VERBS, isInitial, joins } from '../detect/reading.js';
import type { Reading } from '../detect/reading.js';
import type { RecordRole } from '../opened-record.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { RecordNames } from './record-names.js';
import { nameCandidate } from './record-persons.js';

const BEFORE_INITIAL =
  /^(?:client|patient|with|to|for|about|from|told|asked|saw|met|by|and|that|when|while|because|then|but|of|mr|mrs|ms|miss|mx)$/;
const NO_PERSON_BEFORE =
  /^(?:vitamin|hepatitis|type|part|axis|plan|section|figure|table|appendix|item|grade|group|option|room|stage|step|level|exhibit|cluster|criterion|school)$/;
const AFTER_INITIAL = /^(?:is|was|has|had|and|who)$/;

/** Initials of a person of the record: "L.O.", "J. R.", "LO said", "L. came", "Mrs. O."; those of a name found are its own. */
export function initialsAt(reading: Reading, index: number, names: RecordNames): Candidate | undefined {
  const { tokens, folded } = reading;
  const token = tokenAt(tokens, index);
  if (token.shape === 'upper' && token.text.length < 4) return acronymAt(reading, index, names);
  if (!isInitial(token) || isJoinedInitial(tokens, index)) return undefined;
  let end = index;
  while (isJoinedInitial(tokens, end + 1) && end - index < 4) end += 1;
  const letters = tokens
    .slice(index, end + 1)
    .map(({ norm }) => norm)
    .join('');
  const last = tokenAt(tokens, end);
  const next = tokenAt(tokens, end + 1);
  if (joins(last, next) && next.shape === 'title' && folded[last.to] === '.' && !startsWithVerb(next))
    return undefined;
  const role = end > index ? names.initials.get(letters) : singleInitial(reading, index, names);
  return role && { ...initialCandidate(role, end > index), from: token.from, to: last.to };
}

const startsWithVerb = (token: Token): boolean =>
  PERSON_VERBS.has(token.norm) || AFTER_INITIAL.test(token.norm);

function initialCandidate(role: RecordRole, isLong: boolean): Omit<Candidate, 'from' | 'to'> {
  const match = { code: 'RECORD_NAME_VARIANT', role, confidence: isLong ? 0.8 : 0.6, canonical: '' } as const;
  return nameCandidate(match);
}

function isJoinedInitial(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  return isInitial(token) && /^\. ?$/.test(token.gap) && isInitial(tokenAt(tokens, index - 1));
}

/** One letter alone is a person only between words that speak of one. */
function singleInitial(
  { tokens, folded, lexicon }: Reading,
  index: number,
  names: RecordNames,
): RecordRole | undefined {
  const token = tokenAt(tokens, index);
  const role = names.letters.get(token.norm);
  const before = tokenAt(tokens, index - 1);
  if (!role || token.norm === 'a' || NO_PERSON_BEFORE.test(before.norm)) return undefined;
  const next = tokenAt(tokens, index + 1);
  const isSpokenOf = /^\.? $/.test(token.gap) && BEFORE_INITIAL.test(before.norm);
  const isDotted = folded[token.to] === '.';
  const acts = next.gap.trimEnd().length < 2 && startsWithVerb(next) && next.shape === 'lower';
  if (folded.startsWith(".'s", token.to)) return role;
  if (token.isPossessive) return isSpokenOf || isDotted || token.startsSentence ? role : undefined;
  // "H. pylori": a species, not a sentence that goes on.
  if (isDotted && next.gap === '. ' && next.shape === 'lower' && !lexicon.isCommon(next.norm))
    return undefined;
  if (isDotted) return isSpokenOf || (acts && (token.startsSentence || token.gap === ' ')) ? role : undefined;
  return acts && next.gap === ' ' && (isSpokenOf || token.startsSentence) ? role : undefined;
}

/** "LO said": two or three capitals that are no acronym the lists know, where a person stands. */
function acronymAt(reading: Reading, index: number, names: RecordNames): Candidate | undefined {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  const role = names.initials.get(token.norm);
  if (!role || lexicon.isHarmless(token.norm) || lexicon.isCommon(token.norm)) return undefined;
  const next = tokenAt(tokens, index + 1);
  const before = tokenAt(tokens, index - 1);
  const acts = next.gap === ' ' && startsWithVerb(next) && next.shape === 'lower';
  const isSpokenOf = token.gap === ' ' && BEFORE_INITIAL.test(before.norm);
  if (!token.isPossessive && !acts && !isSpokenOf) return undefined;
  return { ...initialCandidate(role, false), from: token.from, to: token.to };
}
