import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';
import type { StreetCore } from './street-core.js';
import { STREET_WORDS, isCompoundStreet } from './street-words.js';

const { ENGLISH_TAILS, FOREIGN_TAILS, SHORT_TAILS, LOOSE_TAILS, LEADS, PARTICLES } = STREET_WORDS;
const MAX_SIDE = 8;
const CUES = new Set('at on near to is by of from'.split(' '));
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))$/;

/** "the corner of Fifth and Main", "at Hennepin and Lake Street": two streets by the word between them. */
export function streetCorners(reading: Reading): StreetCore[] {
  const { tokens } = reading;
  const found: StreetCore[] = [];
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokenAt(tokens, index);
    const core = token.norm === 'of' ? cornerOf(reading, index) : crossing(reading, index);
    if (core) found.push(core);
  }
  return found;
}

function cornerOf({ tokens }: Reading, index: number): StreetCore | undefined {
  const word = tokenAt(tokens, index - 1).norm;
  if (word !== 'corner' && word !== 'corners' && word !== 'intersection' && word !== 'crossing')
    return undefined;
  const joint = sideEnd(tokens, index + 1) + 1;
  if (joint < index + 2 || !isAnd(tokens, joint)) return undefined;
  const last = sideEnd(tokens, joint + 1);
  if (
    last <= joint ||
    !isCornerSide(tokens, index + 1, joint - 1) ||
    !(isCornerSide(tokens, joint + 1, last) || isBareSide(tokens, index + 1, last))
  )
    return undefined;
  const hasArticle = tokenAt(tokens, index - 2).norm === 'the' && tokenAt(tokens, index - 1).gap === ' ';
  return { first: hasArticle ? index - 2 : index - 1, last, confidence: 0.9, needsTail: false };
}

/** A side of a corner has a capital, a number or a street word; "the corner of the room and looked" has none. */
function isCornerSide(tokens: readonly Token[], first: number, last: number): boolean {
  const { shape, norm, startsSentence } = tokenAt(tokens, first);
  if (norm === 'the' || norm === 'a' || startsSentence) return false;
  return shape !== 'lower' || ORDINAL.test(norm) || LEADS.has(norm) || hasStreetWord(tokens, first, last);
}

/** "corner of 5th and pine": a numbered street and one word that ends the phrase. */
function isBareSide(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokenAt(tokens, last + 1);
  const isNumbered = /^\d{1,3}(?:st|nd|rd|th)$/.test(tokenAt(tokens, first).norm);
  return isNumbered && last - first <= 2 && (next.gap !== ' ' || next.norm === 'when');
}

function isAnd(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at).norm === 'and' || tokenAt(tokens, at).gap === ' & ';
}

/** The last token of one street of a corner: names and numbers up to its street word. */
function sideEnd(tokens: readonly Token[], first: number): number {
  let last = first - 1;
  const isLower = tokenAt(tokens, first).shape === 'lower' && !LEADS.has(tokenAt(tokens, first).norm);
  for (let at = first; at < first + MAX_SIDE; at += 1) {
    const { norm, shape, gap } = tokenAt(tokens, at);
    if (!/^(?:\.{0,1} |-|\.|'| & )$/.test(gap) || (norm === 'and' && at > first)) break;
    const isStreet = isTail(norm) && at > first;
    const fits =
      shape !== 'lower' ||
      isStreet ||
      PARTICLES.has(norm) ||
      LEADS.has(norm) ||
      ORDINAL.test(norm) ||
      (isLower && at < first + 2);
    if (!fits || (gap === ' & ' && at > first)) break;
    if (!PARTICLES.has(norm) || shape !== 'lower') last = at;
    if ((isStreet || isCompoundStreet(norm)) && tokenAt(tokens, at + 1).shape !== 'number') break;
  }
  return last;
}

function isTail(norm: string): boolean {
  return ENGLISH_TAILS.has(norm) || FOREIGN_TAILS.has(norm) || SHORT_TAILS.has(norm) || LOOSE_TAILS.has(norm);
}

/** "at Fifth and Main", "is at Greta and Michaelkirchstr. 15": a cue before, a street word after. */
function crossing({ tokens }: Reading, index: number): StreetCore | undefined {
  if (!isAnd(tokens, index)) return undefined;
  const right = tokenAt(tokens, index).norm === 'and' ? index + 1 : index;
  const left = index - 1;
  if (!isStreetName(tokenAt(tokens, left))) return undefined;
  let first = left;
  while (left - first < 2 && isStreetName(tokenAt(tokens, first - 1)) && tokenAt(tokens, first).gap === ' ')
    first -= 1;
  if (!CUES.has(tokenAt(tokens, first - 1).norm) || !/^:? $/.test(tokenAt(tokens, first).gap))
    return undefined;
  const last = sideEnd(tokens, right);
  if (
    tokenAt(tokens, right).shape === 'lower' &&
    left === first &&
    isBareSide(tokens, first, last) &&
    (right === index || /^(?:near|of|by)$/.test(tokenAt(tokens, first - 1).norm))
  )
    return { first, last, confidence: 0.7, needsTail: false };
  if (last < right || (!isStreetName(tokenAt(tokens, right)) && !LEADS.has(tokenAt(tokens, right).norm)))
    return undefined;
  const isStreet = hasStreetWord(tokens, right, last) || isOrdinalSide(tokens, first, last);
  return isStreet ? { first, last, confidence: 0.75, needsTail: false } : undefined;
}

function isStreetName({ shape, norm, startsSentence }: Token): boolean {
  return (shape === 'title' && !startsSentence) || ORDINAL.test(norm);
}

function hasStreetWord(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) {
    const { norm } = tokenAt(tokens, at);
    if ((at > first && (ENGLISH_TAILS.has(norm) || FOREIGN_TAILS.has(norm))) || isCompoundStreet(norm))
      return true;
    if (LEADS.has(norm) && at === first && last > first) return true;
  }
  return false;
}

/** "at Fifth and Main": an ordinal on one side and a single capitalised word on the other. */
function isOrdinalSide(tokens: readonly Token[], first: number, last: number): boolean {
  const left = tokenAt(tokens, first);
  const right = tokenAt(tokens, last);
  if (last - first > 2) return false;
  return (
    (ORDINAL.test(left.norm) && right.shape === 'title') ||
    (ORDINAL.test(right.norm) && left.shape === 'title')
  );
}
