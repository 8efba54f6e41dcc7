import type { Candidate } from '../detect/candidate.js';
import { OFFICES } from '../data/name-cues.js';
import { isClinicalUse } from '../detect/clinical-use.js';
import { PERSON_VERBS, isInitial, isParticle, joins } from '../detect/reading.js';
import type { Reading } from '../detect/reading.js';
import type { RecordRole } from '../opened-record.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import { isKinOfPossessive, standsAsDoubtfulName, standsAsName } from './record-context.js';
import type { NameMatch, RecordNames } from './record-names.js';

const OFFICE_WORDS: ReadonlySet<string> = new Set(OFFICES.split(' '));

const ROLE_WORDS: Readonly<Record<RecordRole, string>> = {
  client: 'client',
  relative: 'relative',
  clinician: 'clinician',
  other: 'person',
};

/** The name of the record that a token of the text is, with the initial or the unknown name beside it. */
export function personAt(reading: Reading, index: number, names: RecordNames): Candidate | undefined {
  const token = tokenAt(reading.tokens, index);
  if (token.shape === 'number') return undefined;
  const match = names.meet(token.norm);
  if (!match) return kinAt(reading, index, names);
  if (isTerm(reading, index, match)) return undefined;
  const isMisspelt = match.code === 'RECORD_NAME_MISSPELT';
  const stands = match.isDoubtful
    ? standsAsDoubtfulName(reading, index, isMisspelt)
    : standsAsName(reading, index);
  const isMeant = stands || (!match.isDoubtful && hasNeighbour(reading, index, names));
  if (!isMeant) return undefined;
  return { ...nameCandidate(match), ...withNeighbours(reading, index, names) };
}

/** "Wilson's disease", "the Hamilton scale": the term, even for a Wilson or a Hamilton, unless a title or name stands before it. */
function isTerm(reading: Reading, index: number, match: NameMatch): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  const isOwned = token.isPossessive && lexicon.isClinicalHead(tokenAt(tokens, index + 1).norm);
  if (!isOwned && !isClinicalUse(reading, index)) return false;
  if (match.code !== 'RECORD_NAME') return true;
  const before = tokenAt(tokens, index - 1);
  const isLed = /^\.? $/.test(token.gap) && before.shape === 'title';
  return lexicon.isEponym(token.norm) && (!isLed || token.startsSentence || isOwned);
}

/** Who is called a relative of someone in the record ("Lucia's sister Poll") has a name there. */
function kinAt(reading: Reading, index: number, names: RecordNames): Candidate | undefined {
  if (!isKinOfPossessive(reading, index) || !names.meet(tokenAt(reading.tokens, index - 2).norm))
    return undefined;
  const { from, to } = tokenAt(reading.tokens, index);
  const cue = tokenAt(reading.tokens, index - 1).norm;
  return { kind: 'A_NAME', confidence: 0.7, evidence: [{ code: 'KIN', params: { cue } }], from, to };
}

/** What is said of a name found: its kind, its reason and how sure it is. */
export function nameCandidate(match: NameMatch): Omit<Candidate, 'from' | 'to'> {
  const evidence = [{ code: match.code, params: { role: ROLE_WORDS[match.role] } }];
  return { kind: 'A_NAME', confidence: match.confidence, evidence };
}

/** Names of several words that start at a token: "Mary Ann" for Mary-Ann, "de la Cruz" for Delacruz, "Kath erine". */
const NONE: readonly Candidate[] = [];

export function phrasesAt(reading: Reading, index: number, names: RecordNames): readonly Candidate[] {
  const token = tokenAt(reading.tokens, index);
  if (token.shape === 'number') return NONE;
  const hits = names.phrases.find(reading.folded, token.from);
  if (hits.length === 0) return NONE;
  return hits.flatMap((hit): Candidate[] => {
    if (hit.to <= token.to + 1 || !isOneName(reading, index, { to: hit.to, names })) return [];
    return [{ ...nameCandidate(hit.value), from: hit.from, to: hit.to }];
  });
}

/**
 * Whether the tokens up to `to` are joined as one name's, and not all of them ordinary words in lower case. A short word may
 * be spelled letter by letter, but not torn in two: "An na" is seldom Anna.
 */
function isOneName(
  { tokens, lexicon }: Reading,
  first: number,
  { to, names }: { to: number; names: RecordNames },
): boolean {
  let isTelling = false;
  let isSpelled = true;
  let letters = '';
  for (let at = first; at === first || tokenAt(tokens, at).from < to; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.text === '') break;
    if (at > first && !/^(?: |-|'|_|\.|\. | '|-\n ?)?$/.test(token.gap)) return false;
    if (at > first && tokenAt(tokens, at - 1).isPossessive) return false;
    const isWord = lexicon.isOrdinary(token.norm) || lexicon.isHarmless(token.norm);
    if (!isWord || (token.shape !== 'lower' && !token.startsSentence)) isTelling = true;
    if (token.text.length > 1) isSpelled = false;
    letters += token.norm;
  }
  return isSpelled ? letters.length > 3 : isTelling && (letters.length > 5 || !names.isOneWord(letters));
}

/** "michelle king", "Grace, Hope": a name that is also a word, written beside another name of the record. */
function hasNeighbour({ tokens, lexicon }: Reading, index: number, names: RecordNames): boolean {
  const token = tokenAt(tokens, index);
  const isLower = token.shape === 'lower';
  const isBeside = (gap: string, other: Token): boolean => {
    if (other.norm === token.norm || names.meet(other.norm)?.code !== 'RECORD_NAME') return false;
    if (isLower && other.shape !== 'lower' && lexicon.isCommon(token.norm)) return false;
    return gap === ' ' || (gap === ', ' && !isLower);
  };
  const after = tokenAt(tokens, index + 1);
  return isBeside(token.gap, tokenAt(tokens, index - 1)) || isBeside(after.gap, after);
}

/** The name with what stands beside it: "M. Delgado", "Maria D.", "Joan Delgado" when only Delgado is in the record. */
function withNeighbours(reading: Reading, index: number, names: RecordNames): { from: number; to: number } {
  const { tokens, folded } = reading;
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const after = tokenAt(tokens, index + 1);
  const isLed = index > 0 && joins(before, token) && !token.startsSentence;
  const isFollowed = joins(token, after) && after.text !== '';
  const isCut = isFollowed && /^\p{Lu}$/u.test(after.text) && folded[after.to] === '.';
  const beyond = tokenAt(tokens, index + 2);
  const isMiddle =
    isCut && joins(after, beyond) && beyond.shape === 'title' && !PERSON_VERBS.has(beyond.norm);
  const takesBefore = isLed && (isInitial(before) || isUnknownName(reading, before, names));
  const takesAfter = (isCut && !isMiddle) || (isFollowed && isUnknownName(reading, after, names));
  const first = takesBefore ? index - 1 : firstParticle(reading, index);
  const led = beforeEpithet(reading, { first, index });
  return { from: tokenAt(tokens, led).from, to: takesAfter ? after.to : token.to };
}

/** Index of the first word of "de la Cruz" at its last; "y" and "e" are words of their own in Spanish and Italian. */
function firstParticle({ tokens }: Reading, index: number): number {
  let first = index;
  while (index - first < 3) {
    const before = tokenAt(tokens, first - 1);
    if (!isParticle(before) || before.text.length < 2 || !joins(before, tokenAt(tokens, first))) break;
    first -= 1;
  }
  return first;
}

/** Index of an office or a by-name that is written as part of the name ("Attorney Joan Delgado", "the Bearded Dan"), or `first`. */
function beforeEpithet(
  { tokens, lexicon }: Reading,
  { first, index }: { readonly first: number; readonly index: number },
): number {
  const word = tokenAt(tokens, first - 1);
  const name = tokenAt(tokens, first);
  if (name.gap !== ' ' || name.shape !== 'title' || word.shape !== 'title' || word.isPossessive) return first;
  if (OFFICE_WORDS.has(word.norm)) return first - 1;
  const { norm } = word;
  const isByName =
    norm.length > 3 &&
    /[^l]y$|ed$/.test(norm) &&
    lexicon.isOrdinary(norm) &&
    !lexicon.isCommon(norm) &&
    !lexicon.isHarmless(norm) &&
    !lexicon.isClinicalHead(norm);
  if (!isByName) return first;
  const after = tokenAt(tokens, index + 1);
  // "Reminded Dan to call": what opens a sentence is a by-name only where the verb comes after the name.
  const acts = after.gap === ' ' && (PERSON_VERBS.has(after.norm) || /..ed$/.test(after.norm));
  return !word.startsSentence || acts ? first - 1 : first;
}

/** A word of no list but those of names, or a capitalised one of no list at all. */
function isUnknownName({ lexicon }: Reading, token: Token, names: RecordNames): boolean {
  if (token.text.length < 3 || token.isPossessive || names.meet(token.norm)) return false;
  if (!lexicon.isUnknown(token.norm)) return false;
  if (/^\p{Lu}/u.test(token.text)) return true;
  const isListed =
    lexicon.givenRank(token.norm) !== undefined || (lexicon.surnameRank(token.norm) ?? Infinity) < 30_000;
  return token.shape === 'lower' && token.text.length > 3 && isListed;
}
