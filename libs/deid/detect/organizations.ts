import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import { cuedName } from './cued-organizations.js';
import { lowerBody, smallHead } from './lower-organizations.js';
import { ORGANIZATION_WORDS } from './organization-words.js';
import { isCapital, named } from './organization-parts.js';
import type { Reading } from './reading.js';
import { specialName } from './special-organizations.js';

const { HEADS, STRICT_HEADS, LOOSE_HEADS, FIRM_HEADS, EVERYBODYS } = ORGANIZATION_WORDS;
const LINKS = new Set(['of', 'the', 'for', 'and', '&', 'at', 'in', 'de', 'la', 'st', 'saint', 'our']);
/** Schools, clinics, congregations, employers and other bodies: by the word that heads their name, or by "works at". */
export function organizationsIn(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const headed = bodyAt(reading, index);
    if (headed) found.push(headed);
  }
  return found;
}

function bodyAt(reading: Reading, index: number): Candidate | undefined {
  const { shape } = tokenAt(reading.tokens, index);
  if (shape === 'number') return undefined;
  if (shape === 'lower') return smallHead(reading, index) ?? lowerBody(reading, index);
  return (
    headedName(reading, index) ??
    nameOfHead(reading, index) ??
    specialName(reading, index) ??
    cuedName(reading, index)
  );
}

const PLAIN_SCHOOL =
  /^(?:high|middle|elementary|primary|medical|state|community|public|private|graduate|law|business|mental|health|child|sunday|grade|nursing|day|emergency|police|supreme|district|family|juvenile|city|county)$/;

function headedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  const kind = HEADS.get(head.norm);
  if (!kind || !isCapital(head) || isHeadOfMore(tokenAt(tokens, index + 1))) return undefined;
  let first = index;
  const isFirm = FIRM_HEADS.has(head.norm);
  while (index - first < 6 && leadsTo(tokens, first)) first -= 1;
  while (first < index && isIdle(tokenAt(tokens, first), lexicon, isFirm)) first += 1;
  const names = tokens.slice(first, index).filter(isCapital);
  const isLoose = LOOSE_HEADS.has(head.norm);
  const isNamed = names.some((token) => isTelling(token.norm, lexicon, STRICT_HEADS.has(head.norm)));
  const isPlain = isLoose || names.every((token) => PLAIN_SCHOOL.test(token.norm));
  const last = tokenAt(tokens, index + 1).norm === 'of' ? endOfName(tokens, index) : index;
  const isSure = isNamed || hasTellingEnd(reading, index, last);
  const isTold = isSure || isFirm || !isPlain;
  if (names.length === 0 || !(isTold || isCuedFacility(reading, first, index))) return undefined;
  if (isEverybodys(tokens, first, last)) return undefined;
  return named(reading, {
    first,
    last,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: isSure ? 0.85 : 0.6,
  });
}

/** A word that tells one body from another; before "Services" an ordinary word does not ("Child Protective Services"). */
function isTelling(word: string, lexicon: Lexicon, isStrict: boolean): boolean {
  return !lexicon.isHarmless(word) && !(isStrict ? lexicon.isOrdinary(word) : lexicon.isCommon(word));
}

/** "Social Services of Larkmoor": what comes after the head tells which one it is. */
function hasTellingEnd({ tokens, lexicon }: Reading, index: number, last: number): boolean {
  for (let at = index + 2; at <= last; at += 1) {
    const token = tokenAt(tokens, at);
    if (isCapital(token) && isTelling(token.norm, lexicon, false)) return true;
  }
  return false;
}

/** "seen at City Medical Center": plain words, but where somebody was treated. */
function isCuedFacility({ tokens, folded }: Reading, first: number, index: number): boolean {
  if (index === first) return false;
  const before = tokenAt(tokens, first - 1).norm;
  const isCued = /^(?:at|in|from|to)$/.test(before) && tokenAt(tokens, first).gap === ' ';
  const name = folded.slice(tokenAt(tokens, first).from, tokenAt(tokens, index).to);
  return isCued && /(?:hospital|clinic|medical center|medical centre|health center)$/i.test(name);
}

/** Whether a stretch is a body that everyone deals with. */
function isEverybodys(tokens: readonly Token[], first: number, last: number): boolean {
  if (last - first > 5) return false;
  let phrase = '';
  for (let at = first; at <= last; at += 1) phrase += `${at > first ? ' ' : ''}${tokenAt(tokens, at).norm}`;
  return EVERYBODYS.has(phrase);
}

function isHeadOfMore(next: Token): boolean {
  return next.gap === ' ' && isCapital(next) && HEADS.has(next.norm);
}

/** Whether the token before `at` belongs to the same name. */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  const { gap } = tokenAt(tokens, at);
  const previous = tokenAt(tokens, at - 1);
  if (gap === '. ')
    return (
      isCapital(previous) &&
      (/^(?:st|mt|ft|dr|mr|mrs|med|univ|hosp|gen|natl|dept|bros)$/.test(previous.norm) ||
        previous.text.length === 1)
    );
  if (gap !== ' ' && gap !== '-' && gap !== ' & ') return false;
  if (isCapital(previous)) return !/^(?:ROI|DC|HX|PT|RE|CC|TX|DX|RX)$/.test(previous.text);
  const isLink = /^(?:of|the|for|and|de|la|los|las)$/.test(previous.norm);
  // "ROI for Meadow Hospital": an acronym before the link is shorthand, not the start of the name.
  if (/^(?:for|the|and)$/.test(previous.norm) && tokenAt(tokens, at - 2).shape === 'upper') return false;
  return isLink && !previous.isPossessive && !previous.startsSentence && isCapital(tokenAt(tokens, at - 2));
}

function isIdle(token: Token, lexicon: Lexicon, isFirm: boolean): boolean {
  if (!isCapital(token) || (!isFirm && token.startsSentence && lexicon.isCommon(token.norm))) return true;
  return /^(?:the|a|an|my|his|her|their|our|when|at|in|i|she|he|they|we|it|and|but|if|after|before|from|to|for|with|this|that|dr|mr|mrs|ms)$/.test(
    token.norm,
  );
}

/** "University of X", "Bank of the Y", "Church of Z". */
function nameOfHead(reading: Reading, index: number): Candidate | undefined {
  const head = tokenAt(reading.tokens, index);
  const kind = HEADS.get(head.norm);
  if (!kind || head.shape !== 'title' || tokenAt(reading.tokens, index + 1).norm !== 'of') return undefined;
  const last = endOfName(reading.tokens, index);
  if (last === index || isEverybodys(reading.tokens, index, last)) return undefined;
  return named(reading, {
    first: index,
    last,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: 0.85,
  });
}

/** The last capitalised word of "of the X and Y" after a head; the head itself when nothing fits. */
function endOfName(tokens: readonly Token[], head: number): number {
  let last = head;
  for (let at = head + 1; at < head + 8; at += 1) {
    const token = tokenAt(tokens, at);
    const isJoined =
      token.gap === ' ' ||
      token.gap === ' & ' ||
      (token.gap === '. ' && tokenAt(tokens, at - 1).norm === 'st');
    if (!isJoined || !(isCapital(token) || LINKS.has(token.norm))) break;
    if (isCapital(token)) last = at;
  }
  return last;
}
