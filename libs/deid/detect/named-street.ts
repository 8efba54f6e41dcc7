import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';
import type { StreetCore } from './street-core.js';
import { MAX_WORDS, WORD_GAP, isEndOfStreet, isPlainNumber } from './street-walk.js';
import { STREET_WORDS, isCompoundStreet } from './street-words.js';

const { FOREIGN_TAILS, LEADS, LOOSE_LEADS, PARTICLES } = STREET_WORDS;

const BARE_LEADS = new Set(
  'al os r v u pl bd str tv sos km c zona quinta residence passage cours route ronda cite vila'.split(' '),
);

/** "Via Roma 12", "Lindenstrasse 4", "Erzsébet tér 9": the number, if any, stands after the name. */
export function namedStreet(reading: Reading, index: number): StreetCore | undefined {
  const { tokens } = reading;
  const token = tokenAt(tokens, index);
  if (token.shape === 'lower' && !LEADS.has(token.norm)) return undefined;
  const next = tokenAt(tokens, index + 1);
  if (LEADS.has(token.norm) && next.shape !== 'number') return leadStreet(reading, index);
  const follows = next.shape === 'number' ? index : index + 1;
  const street = tokenAt(tokens, follows);
  const isStreet =
    follows === index
      ? isCompoundStreet(street.norm)
      : FOREIGN_TAILS.has(street.norm) && WORD_GAP.test(street.gap) && token.shape === 'title';
  if (!isStreet) return undefined;
  const number = tokenAt(tokens, follows + 1);
  if (!isPlainNumber(number) || !/^\.? $/.test(number.gap) || reading.lexicon.isOrdinary(street.norm))
    return undefined;
  let first = index;
  while (index - first < 2 && isNamePiece(tokens, first)) first -= 1;
  return { first, last: follows + 1, confidence: 0.85, needsTail: false };
}

/** Whether a capitalised word that starts no sentence stands before `at`, as in "Obere Bahnhofstrasse". */
function isNamePiece(tokens: readonly Token[], at: number): boolean {
  const previous = tokenAt(tokens, at - 1);
  return tokenAt(tokens, at).gap === ' ' && previous.shape === 'title' && !previous.startsSentence;
}

function leadStreet(reading: Reading, index: number): StreetCore | undefined {
  const { tokens, lexicon } = reading;
  const lead = tokenAt(tokens, index);
  let last = index;
  let names = 0;
  for (let at = index + 1; at < index + MAX_WORDS; at += 1) {
    const token = tokenAt(tokens, at);
    if (!WORD_GAP.test(token.gap)) break;
    if (isPlainNumber(token) && names > 0 && isEndOfStreet(tokens, at, reading.folded))
      return { first: index, last: at, confidence: 0.88, needsTail: false };
    const isName = token.shape === 'title' || token.shape === 'upper';
    if (!isName && !(PARTICLES.has(token.norm) && token.shape === 'lower')) break;
    if (isName && !lexicon.isHarmless(token.norm)) names += 1;
    if (isName) last = at;
  }
  const isAlone =
    lead.shape === 'title' &&
    !LOOSE_LEADS.has(lead.norm) &&
    !BARE_LEADS.has(lead.norm) &&
    lead.text.length > 2;
  return isAlone && names > 0 ? { first: index, last, confidence: 0.7, needsTail: false } : undefined;
}
