import { KIN, KIN_PLURAL, NAMING } from '../data/name-cues.js';
import type { Candidate } from '../detect/candidate.js';
import type { Lexicon } from '../detect/lexicon.js';
import { isCited } from '../detect/citation.js';
import { isClinicalUse } from '../detect/clinical-use.js';
import { isAuthor, isListItem } from '../detect/names-by-list.js';
import { PERSON_VERBS, isParticle } from '../detect/reading.js';
import type { Reading } from '../detect/reading.js';
import { nameLikeness } from '../detect/name-letters.js';
import { regionLength } from '../detect/region-words.js';
import { STREET_WORDS } from '../detect/street-words.js';
import { isAbstractName } from '../detect/word-names.js';
import { tokenAt } from '../tokens.js';
import { isHastyWord, isNoWord, isNoisyWord } from './no-name-words.js';
import type { Token } from '../tokens.js';

/** A span the tagger proposes, by its tokens. */
export interface ProposedSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: Candidate['kind'];
  readonly lead: number;
}

/** A lead that outweighs the doubts of form (but not those of meaning). */
const FIRM_LEAD = 260;
/** Ordinary words alone are an organization's name only at a lead that is all but certain ("Love Maps", "Emotion Regulation"). */
const ORGANIZATION_LEAD = 600;
/** Capitals up to this length are clinical shorthand sooner than a name. */
const ACRONYM_LENGTH = 5;
/** Letters less like a name than this are a word that no list knows, where it has no capital. */
const UNLIKE = -1.5;
const KIN_WORDS: ReadonlySet<string> = new Set(`${KIN} ${KIN_PLURAL}`.split(' '));
const NAMING_WORDS: ReadonlySet<string> = new Set(`${NAMING} llamo`.split(' '));
const UNIT =
  /^(?:gy|mg|mcg|ug|ml|dl|ng|pg|kg|lbs?|oz|cm|mm|mmhg|iu|meq|mmol|hz|bpm|cc|hrs?|mins?|secs?|wks?|yrs?|mos?)$/;
const BARE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|st|mt|ft|the|a|an|i|my|in|of|and|at|no|id|cfr|usc|part|title|v|vs)$/;
/** Bodies that guidelines are named by, and that are names in other letters (Ada). */
const GUIDELINE_BODIES = new Set('ADA AHA ACC ACOG AAP AAN NICE CDC NIH FDA WHO APA NIMH SAMHSA'.split(' '));
const SHORTHAND = /^[A-Z]{1,4}\d{1,2}(?:-[A-Z]?\d{1,2})?[A-Z]?$/;

/**
 * The negative rules over what the tagger alone proposes: measurements, drugs, therapy and medicine terms, eponyms before
 * their clinical word, acronyms, headings, and ordinary words at the start of a sentence are no names.
 */
export function isRefuted(reading: Reading, span: ProposedSpan): boolean {
  const { tokens, lexicon } = reading;
  const words = tokens.slice(span.first, span.last + 1);
  if (words.every((word) => isEmptyWord(word, lexicon) || isNoisyWord(word, reading))) return true;
  if (words.every((word) => word.text.length === 1 && (word.shape === 'lower' || isInSlashes(reading, word))))
    return true;
  if (words.length === 2 && words.map(({ norm }) => norm).join('') === 'ok') return true;
  if (words.some(isNoWord) || isMisread(reading, words) || isUnwritten(reading, span, words)) return true;
  if (regionLength(tokens, span.first) === words.length) return true;
  if (isClinicalUse(reading, span.first) || isClinicalUse(reading, span.last)) return true;
  if (span.kind !== 'B_GEOGRAPHY' && (isCited(reading, span.first) || isCited(reading, span.last)))
    return true;
  const [only] = words;
  if (!only) return true;
  if (words.length === 1) return isDoubtfulWord(reading, only, span);
  if (isInClinicalPhrase(reading, span)) return true;
  if (isAuthor(reading, span.first, span.last)) return true;
  const limit = span.kind === 'QUASI_ORGANIZATION' ? ORGANIZATION_LEAD : FIRM_LEAD;
  return span.lead < limit && words.every((word) => isOrdinaryWord(word, lexicon) || isFiller(word, lexicon));
}

/** A piece of a misread word among ordinary ones. */
function isMisread(reading: Reading, words: readonly Token[]): boolean {
  const { lexicon } = reading;
  const isNoisy = (word: Token): boolean => isNoisyWord(word, reading);
  if (!words.some(isNoisy)) return false;
  return words.every(
    (word) =>
      isNoisy(word) ||
      lexicon.isCommon(word.norm) ||
      isOrdinaryWord(word, lexicon) ||
      isFiller(word, lexicon),
  );
}

/** "S/N", "A/B": letters beside a stroke abbreviate and name nobody. */
function isInSlashes({ folded }: Reading, { from, to }: Token): boolean {
  return folded.startsWith('/', to) || folded.startsWith('/', from - 1);
}

/**
 * Without a capital the tagger alone takes no known or short word for a place or body, nor one of hasty notes for a name; a word that
 * no list knows may be either.
 */
function isUnwritten({ lexicon }: Reading, { kind }: ProposedSpan, words: readonly Token[]): boolean {
  if (words.some(({ shape }) => shape !== 'lower' && shape !== 'number')) return false;
  const mayName = (word: Token): boolean => {
    if (word.shape === 'number' || isHastyWord(word.norm)) return false;
    if (lexicon.givenRank(word.norm) !== undefined) return true;
    if (word.text.length < 4) return words.length > 1 && lexicon.surnameRank(word.norm) !== undefined;
    if (lexicon.isUnknown(word.norm) && lexicon.surnameRank(word.norm) === undefined)
      return lexicon.isPlace(word.norm) || nameLikeness(word.norm) > UNLIKE;
    return kind === 'A_NAME'
      ? lexicon.surnameRank(word.norm) !== undefined && (words.length > 1 || !lexicon.isCommon(word.norm))
      : words.length > 1 && (lexicon.isPlace(word.norm) || STREET_WORDS.ENGLISH_TAILS.has(word.norm));
  };
  return !words.some(mayName);
}

/** Stands in names of things and of nobody: an empty word, or short capitals ("XR", "ER"). */
function isFiller(word: Token, lexicon: Lexicon): boolean {
  return isEmptyWord(word, lexicon) || (word.shape === 'upper' && word.text.length < 4);
}

/** Whether the words lie within a phrase of therapy ("wise mind"), of at most five words. */
function isInClinicalPhrase({ tokens, lexicon }: Reading, { first, last }: ProposedSpan): boolean {
  for (let from = Math.max(0, last - 4); from <= first; from += 1) {
    let phrase = tokenAt(tokens, from).norm;
    for (let at = from + 1; at < from + 5; at += 1) {
      if (!/^[ -]$/.test(tokenAt(tokens, at).gap)) break;
      phrase += ` ${tokenAt(tokens, at).norm}`;
      if (at >= last && lexicon.isClinicalPhrase(phrase)) return true;
    }
  }
  return false;
}

/** The span without an article or title before it and a state after it, which identify nobody. */
export function trimSpan({ tokens, lexicon }: Reading, span: ProposedSpan): ProposedSpan {
  let { first, last } = span;
  while (first < last && BARE.test(tokenAt(tokens, first).norm) && tokenAt(tokens, first).norm !== 'st')
    first += 1;
  while (first < last && tokenAt(tokens, first).shape === 'lower' && isHastyWord(tokenAt(tokens, first).norm))
    first += 1;
  while (first < last && isLead(tokenAt(tokens, first), tokenAt(tokens, first + 1), lexicon)) first += 1;
  while (first < last && isState(tokenAt(tokens, last), lexicon)) last -= 1;
  if (span.kind === 'A_NAME')
    while (first < last && isRank(tokenAt(tokens, first), tokenAt(tokens, first + 1), lexicon)) first += 1;
  while (first < last && endsOutside(tokens, { ...span, first, last })) last -= 1;
  return { ...span, first, last };
}

/** "llamo Yadira", "union, Teamsters": an everyday word or what a comma parts off, in small letters before a capital, opens no name. */
function isLead(word: Token, next: Token, lexicon: Lexicon): boolean {
  if (word.shape !== 'lower' || (next.shape !== 'title' && next.shape !== 'upper') || isParticle(word))
    return false;
  return (
    next.gap === ', ' || (next.gap === ' ' && (lexicon.isCommon(word.norm) || NAMING_WORDS.has(word.norm)))
  );
}

/** "SRO Okafor": few capitals that no list of names has, before a word in title case, say what somebody is. */
function isRank(word: Token, next: Token, lexicon: Lexicon): boolean {
  if (word.shape !== 'upper' || word.text.length > 4 || next.shape !== 'title' || next.gap !== ' ')
    return false;
  return lexicon.givenRank(word.norm) === undefined && lexicon.surnameRank(word.norm) === undefined;
}

/** A name never ends in an article or another small word, a number, or, after capitals, in a word without one. */
function endsOutside(tokens: readonly Token[], { first, last, kind }: ProposedSpan): boolean {
  const word = tokenAt(tokens, last);
  const next = tokenAt(tokens, last + 1);
  if (next.gap === ' ' && next.shape === 'title') return false;
  if (
    word.shape === 'lower' &&
    ((BARE.test(word.norm) && !/^[sfm]t$/.test(word.norm)) || isHastyWord(word.norm))
  )
    return true;
  if (kind !== 'A_NAME') return false;
  if (word.shape === 'number') return true;
  return (
    word.shape === 'lower' && (tokenAt(tokens, first).shape !== 'lower' || isNoSurname(word, tokens, first))
  );
}

/** In a note without capitals: "mia drew", and the letters of a licence read out, "walt ericksen l a d c". */
function isNoSurname({ norm }: Token, tokens: readonly Token[], first: number): boolean {
  return PERSON_VERBS.has(norm) || (norm.length === 1 && tokenAt(tokens, first).norm.length > 1);
}

function isState(word: Token, lexicon: Lexicon): boolean {
  if (word.gap !== ', ') return false;
  return (word.shape === 'upper' && word.text.length === 2) || lexicon.isHarmless(word.norm);
}

/** A word that names nobody by itself: a number, a title, a drug, a term, an acronym of the lists. */
function isEmptyWord(word: Token, lexicon: Lexicon): boolean {
  if (word.shape === 'number' || BARE.test(word.norm) || SHORTHAND.test(word.text)) return true;
  if (UNIT.test(word.norm)) return true;
  if (GUIDELINE_BODIES.has(word.text)) return true;
  if (KIN_WORDS.has(word.norm) && (lexicon.givenRank(word.norm) ?? Infinity) > 600) return true;
  return lexicon.isHarmless(word.norm) && (lexicon.givenRank(word.norm) ?? Infinity) > 2000;
}

function isOrdinaryWord(word: Token, lexicon: Lexicon): boolean {
  const { norm } = word;
  if (word.shape === 'number') return true;
  const isListed = lexicon.givenRank(norm) !== undefined || (lexicon.surnameRank(norm) ?? Infinity) < 2000;
  const parts = [norm, norm.replace(/(?:s|ed|ing|ly)$/, ''), norm.replace(/(?:es|ing|ed)$/, 'e')];
  return !isListed && !lexicon.isPlace(norm) && parts.some((part) => lexicon.isOrdinary(part));
}

function isDoubtfulWord(reading: Reading, word: Token, span: ProposedSpan): boolean {
  const { tokens, lexicon, folded } = reading;
  if (word.text.length === 1)
    return span.kind !== 'A_NAME' || !/^\.(?!\d)/.test(folded.slice(word.to, word.to + 2));
  const isAcronym = word.shape === 'upper' && word.text.length <= ACRONYM_LENGTH;
  if (isAcronym) return span.kind !== 'QUASI_ORGANIZATION' || span.lead < 2 * FIRM_LEAD;
  if (lexicon.isEponym(word.norm)) return true;
  if (word.shape === 'lower' && isAbstractName(word.norm)) return true;
  if (word.startsSentence && lexicon.isCommon(word.norm)) return true;
  if (lexicon.isCommon(word.norm) && isListItem(reading, span.first)) return true;
  if (lexicon.isCommon(word.norm) && span.kind === 'B_GEOGRAPHY' && span.lead < FIRM_LEAD) return true;
  if (!isOrdinaryWord(word, lexicon)) return false;
  const isHeading = word.startsSentence || /^ ?:/.test(folded.slice(word.to, word.to + 2));
  const isPartOfPhrase = tokenAt(tokens, span.first + 1).gap === ' and ';
  return isHeading || isPartOfPhrase || span.lead < (span.kind === 'A_NAME' ? FIRM_LEAD : ORGANIZATION_LEAD);
}
