import { CLOSINGS, KIN, KIN_PLURAL, LABELS, NAMING, SPOKEN_TITLES, TITLES } from '../data/name-cues.js';
import type { EvidenceCode } from '../evidence.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { INITIALS_RULES } from './initials.rules.js';
import { RuleBook } from './pattern-rule.js';
import { isCalledSo, isFullName, isOfPerson, isOwnedLower } from './told-persons.js';
import { PERSON_VERBS, isParticle, joins, nameEnd, textEnd } from './reading.js';
import type { Reading } from './reading.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TITLE_WORDS = set(TITLES);
const SPOKEN_WORDS = set(SPOKEN_TITLES);
const KIN_WORDS = set(`${KIN} ${KIN_PLURAL}`);
const NAMING_WORDS = set(NAMING);
const LABEL_WORDS = set(LABELS);
const CLOSING_WORDS = set(CLOSINGS);
const OWNERS = set('my his her their our your its mi su tu sus mis');
/** Titles after which even a common word in lower case is a surname ("dr young"); "ms" and "don" are other words too. */
const PLAIN_TITLES = set('mr mrs dr mister prof');
const TAKING =
  /^(?:prescribed?|given|gave|giving|started|starting|offered|continued?|takes|taking|took|tried|recommend(?:ed)?|with|on)$/;

interface Cue {
  readonly code: EvidenceCode;
  readonly confidence: number;
  /** A name in lower case is accepted when the lists know it. */
  readonly takesLower: boolean;
}

const TITLE_CUE: Cue = { code: 'TITLE', confidence: 0.97, takesLower: true };
const SPOKEN_CUE: Cue = { code: 'TITLE', confidence: 0.85, takesLower: true };
const KIN_CUE: Cue = { code: 'KIN', confidence: 0.9, takesLower: true };
const NAMED_CUE: Cue = { code: 'NAMED', confidence: 0.9, takesLower: true };
const LABEL_CUE: Cue = { code: 'LABEL', confidence: 0.85, takesLower: true };
const SIGNATURE_CUE: Cue = { code: 'SIGNATURE', confidence: 0.85, takesLower: false };

const INITIALS = new RuleBook(INITIALS_RULES);

/** Names known by what stands before them: a title, kin, "named", a label, a closing; and initials for names. */
export function namesInContext(reading: Reading): Candidate[] {
  const found: Candidate[] = INITIALS.apply(reading.folded);
  const { tokens } = reading;
  for (let index = 0; index < tokens.length; index += 1) {
    const cue = cueBefore(reading, index);
    if (!cue) continue;
    const first = firstWord(reading, index, cue);
    if (first < 0) continue;
    const stated: Stated = { cue, params: { cue: tokenAt(tokens, index - 1).text } };
    let end = endOf(reading, first, cue);
    found.push(nameFrom(reading, { first: index, end }, stated));
    for (let next = another(reading, end); next > 0 && cue !== TITLE_CUE; next = another(reading, end)) {
      end = nameEnd(reading, next);
      found.push(nameFrom(reading, { first: next, end }, stated));
    }
  }
  return found;
}

/** What a name was known by, and the word that goes into its reason. */
interface Stated {
  readonly cue: Cue;
  readonly params: { readonly cue: string };
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

function nameFrom(reading: Reading, { first, end }: Stretch, { cue, params }: Stated): Candidate {
  return {
    from: tokenAt(reading.tokens, first).from,
    to: textEnd(reading, end - 1),
    kind: 'A_NAME',
    confidence: cue.confidence,
    evidence: [{ code: cue.code, params }],
  };
}

/** Index of the word that carries the name: past particles ("Ms. de la Cruz"); below 0 when no name stands here. */
function firstWord(reading: Reading, index: number, cue: Cue): number {
  const { tokens, lexicon } = reading;
  let at = index;
  while (at < index + 3 && isParticle(tokenAt(tokens, at)) && tokenAt(tokens, at + 1).gap === ' ') at += 1;
  if (at > index) {
    const word = tokenAt(tokens, at);
    if (cue !== LABEL_CUE && lexicon.isNameShaped(word) && !word.startsSentence) return at;
  }
  if (isLowerInitial(reading, index) && cue !== LABEL_CUE) return index + 1;
  return startsName(reading, index, cue) ? index : -1;
}

/** "supv r. feldstein": an initial in lower case before a word that is no other. */
function isLowerInitial({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (token.shape !== 'lower' || token.text.length > 1 || !/^\. ?$/.test(next.gap) || next.shape !== 'lower')
    return false;
  return next.text.length > 2 && !lexicon.isOrdinary(next.norm) && !lexicon.isHarmless(next.norm);
}

/** The end of a name; after a label also of one with the surname first ("OKAFOR, ZANELE R."). */
function endOf(reading: Reading, first: number, cue: Cue): number {
  const end = nameEnd(reading, first);
  if (cue !== LABEL_CUE) return end;
  const next = tokenAt(reading.tokens, end);
  const isSecond = next.gap === ', ' && reading.lexicon.isNameShaped(next) && next.text.length > 1;
  const isGiven = reading.lexicon.givenRank(next.norm) !== undefined;
  return isSecond && isGiven && !reading.lexicon.isCommon(next.norm) ? nameEnd(reading, end) : end;
}

/** Index of a second name joined by "and" ("her sons Marcus and Sky"), or below 0. */
function another({ tokens, lexicon }: Reading, end: number): number {
  const link = tokenAt(tokens, end);
  const next = tokenAt(tokens, end + 1);
  const isLinked = (link.norm === 'and' || link.norm === 'y') && /^,? $/.test(link.gap) && next.gap === ' ';
  if (!isLinked || next.shape !== 'title' || next.text.length < 2 || next.norm === 'i') return -1;
  return lexicon.isHarmless(next.norm) && lexicon.givenRank(next.norm) === undefined ? -1 : end + 1;
}

function cueBefore(reading: Reading, index: number): Cue | undefined {
  const { gap } = tokenAt(reading.tokens, index);
  const cue = tokenAt(reading.tokens, index - 1);
  if (cue.text === '') return undefined;
  if (TITLE_WORDS.has(cue.norm) && (gap === '. ' || (/^\.? {1,2}$/.test(gap) && cue.shape !== 'upper')))
    return isTitle(cue, reading) ? TITLE_CUE : undefined;
  const byLabel = labelCue(reading, index);
  if (byLabel) return byLabel;
  if (KIN_WORDS.has(cue.norm) && isAfterKin(reading, index)) return KIN_CUE;
  if (SPOKEN_WORDS.has(cue.norm) && gap === ' ' && !cue.isPossessive) return SPOKEN_CUE;
  if (cue.isPossessive || (gap !== ' ' && !/^,? ["(]?$/.test(gap))) return undefined;
  return NAMING_WORDS.has(cue.norm) || isNamingPhrase(reading, index) ? NAMED_CUE : undefined;
}

/** "don" and "sr" are titles with a capital only; "miss" and "ms" in lower case need an unknown word, which is checked later. */
function isTitle(cue: Token, { context }: Reading): boolean {
  return (
    cue.shape !== 'lower' ||
    context.style === 0 ||
    !/^(?:don|sr|sra|maj|gen|col|lic|ing|capt|mx)$/.test(cue.norm)
  );
}

/** A label and its colon, or a closing and the line after it. */
function labelCue({ tokens, folded }: Reading, index: number): Cue | undefined {
  const token = tokenAt(tokens, index);
  const cue = tokenAt(tokens, index - 1);
  const { gap } = token;
  if (LABEL_WORDS.has(cue.norm) && /^ ?\*{0,2}:[ *]{0,4}"?$|^\*{0,2}: ?\n$/.test(gap)) return LABEL_CUE;
  if (!CLOSING_WORDS.has(cue.norm) && cue.norm !== 'by') return undefined;
  if (/^[,.!:]{0,2} ?\n[\n ]{0,3}[-~]{0,2} ?$/.test(gap)) return SIGNATURE_CUE;
  const isLastOfLine = /^[ .!]{0,2}(?:\n|$)/.test(folded.slice(token.to, token.to + 4));
  return cue.startsSentence && gap === ', ' && isLastOfLine ? SIGNATURE_CUE : undefined;
}

function isAfterKin({ tokens }: Reading, index: number): boolean {
  const { gap } = tokenAt(tokens, index);
  const cue = tokenAt(tokens, index - 1);
  if (cue.isPossessive || !/^,? ["(]?$|^: $| - $/.test(gap)) return false;
  if (gap === ': ' && !OWNERS.has(tokenAt(tokens, index - 2).norm)) return false;
  const isTaker = /^(?:patient|client|resident)$/.test(cue.norm);
  return !(isTaker && [2, 3].some((back) => TAKING.test(tokenAt(tokens, index - back).norm)));
}

/** The words that a phrase of naming ends in. */
const NAMING_ENDS = set('is was by as me him her them only just llama myself himself herself themselves');

function isNamingPhrase(reading: Reading, index: number): boolean {
  const { norm } = tokenAt(reading.tokens, index - 1);
  if (!NAMING_ENDS.has(norm)) return false;
  const two = `${tokenAt(reading.tokens, index - 2).norm} ${norm}`;
  return /^(?:names? (?:is|was)|(?:goes|went|known|go|going) (?:by|as)|call(?:s|ed)? (?:me|him|her|them|only|just|myself|himself|herself|themselves)|se llama)$/.test(
    two,
  );
}

function startsName(reading: Reading, index: number, cue: Cue): boolean {
  const token = tokenAt(reading.tokens, index);
  if (token.shape === 'lower') return isLowerName(reading, index, cue);
  if (token.shape === 'number' || token.norm === 'i') return false;
  if (cue === TITLE_CUE) return token.shape !== 'mixed';
  if (token.text.length === 1)
    return (cue === SPOKEN_CUE || cue === KIN_CUE) && isTitledInitial(reading, index);
  if (token.shape === 'upper' && !isUpperName(reading, token, cue)) return false;
  return reading.lexicon.isNameShaped(token)
    ? isCapitalName(reading, index, cue)
    : isHarmlessName(reading, token, cue);
}

/** "Coach V", "Officer K.": a title with a capital before a single letter that no word or number follows up. */
function isTitledInitial({ tokens, folded }: Reading, index: number): boolean {
  const cue = tokenAt(tokens, index - 1);
  const token = tokenAt(tokens, index);
  if (cue.shape !== 'title' || !SPOKEN_WORDS.has(cue.norm) || token.norm === 'a' || token.norm === 'i')
    return false;
  return /^(?:[.,;:)]|$| [a-z])/.test(folded.slice(token.to, token.to + 2));
}

/** Capitals are shorthand unless the lists know the name, or everything here is written in capitals. */
function isUpperName(reading: Reading, token: Token, cue: Cue): boolean {
  if (isListed(reading, token)) return !reading.lexicon.isCommon(token.norm) || reading.context.style !== 2;
  const isLong = token.text.length > 3 && reading.lexicon.isUnknown(token.norm);
  return isLong && (reading.context.style === 2 || cue === LABEL_CUE);
}

function isListed({ lexicon }: Reading, token: Token): boolean {
  return lexicon.givenRank(token.norm) !== undefined || lexicon.surnameRank(token.norm) !== undefined;
}

function isLowerName(reading: Reading, index: number, cue: Cue): boolean {
  const { lexicon, context, tokens } = reading;
  const token = tokenAt(tokens, index);
  const { norm } = token;
  if (!cue.takesLower || token.text.length < 3 || lexicon.isHarmless(norm)) return false;
  if (cue === LABEL_CUE)
    return context.style === 0 && lexicon.givenRank(norm) !== undefined && !lexicon.isOrdinary(norm);
  if (token.startsSentence) return false;
  const title = tokenAt(tokens, index - 1).norm;
  if (cue === TITLE_CUE) {
    if (lexicon.isUnknown(norm)) return true;
    const isSurname = (lexicon.surnameRank(norm) ?? Infinity) < 1500 && !PERSON_VERBS.has(norm);
    return isSurname && (PLAIN_TITLES.has(title) || !lexicon.isCommon(norm));
  }
  if ((cue !== KIN_CUE || SPOKEN_WORDS.has(title)) && context.style === 0 && lexicon.isUnknown(norm))
    return true;
  if (cue === KIN_CUE && isOwnedLower(reading, index)) return true;
  return isListed(reading, token) && !lexicon.isOrdinary(norm) && /^,? ["(]?$/.test(token.gap);
}

/** "her boyfriend Christian": a harmless word that is a first name too. */
function isHarmlessName({ lexicon }: Reading, token: Token, cue: Cue): boolean {
  return lexicon.givenRank(token.norm) !== undefined && cue !== LABEL_CUE && /^ ["(]?$/.test(token.gap);
}

/** After a loose cue an ordinary word must be a first name, and after the loosest the start of a full name. */
function isCapitalName(reading: Reading, index: number, cue: Cue): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (cue === SPOKEN_CUE && isTitledWord(reading, index)) return true;
  if (!lexicon.isOrdinary(token.norm)) return !lexicon.isEponym(token.norm) || cue !== LABEL_CUE;
  if (cue === KIN_CUE && isOwned(reading, index)) return true;
  if (cue === NAMED_CUE && (isOfPerson(reading, index) || isCalledSo(reading, index))) return true;
  const isLoose = token.gap.includes(',') || cue === LABEL_CUE || cue === SIGNATURE_CUE || cue === SPOKEN_CUE;
  if (!isLoose) return isListed(reading, token);
  if (cue === LABEL_CUE && isFullName(reading, index)) return true;
  if ((lexicon.givenRank(token.norm) ?? Infinity) >= 1500) return false;
  const next = tokenAt(tokens, index + 1);
  return !lexicon.isCommon(token.norm) || (joins(token, next) && lexicon.isNameShaped(next));
}

/** "his brother Sky": a capital amid a sentence, after whose relative it is. */
function isOwned({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const cue = tokenAt(tokens, index - 1);
  const owner = tokenAt(tokens, index - 2);
  const isApposed = token.gap === ', ' && tokenAt(tokens, index + 1).gap.startsWith(', ');
  if (
    (token.gap !== ' ' && !isApposed) ||
    token.shape !== 'title' ||
    token.startsSentence ||
    cue.shape !== 'lower'
  )
    return false;
  const isOne = isApposed && ONE.test(owner.norm) && !lexicon.isHarmless(token.norm);
  return (OWNERS.has(owner.norm) || owner.isPossessive || isOne) && !lexicon.isClinicalHead(token.norm);
}

/** "a colleague, Rune, said" as well as "her colleague". */
const ONE = /^(?:a|an|another|one|old|close|best|new|former|good|other|the|first|second|younger|older)$/;

/** "Coach Best benched him": a title with a capital, a surname of the lists, and then what a person does. */
function isTitledWord({ tokens, lexicon }: Reading, index: number): boolean {
  const cue = tokenAt(tokens, index - 1);
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  const isSurname =
    (lexicon.surnameRank(token.norm) ?? Infinity) < 5000 && !lexicon.isClinicalHead(token.norm);
  if (cue.shape !== 'title' || token.shape !== 'title' || !isSurname) return false;
  return (
    token.isPossessive ||
    (next.gap === ' ' && next.shape === 'lower' && !isParticle(next) && next.norm !== 'for')
  );
}
