import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { ORGANIZATION_WORDS } from './organization-words.js';
import { isCapital, named } from './organization-parts.js';
import type { Reading } from './reading.js';

const { HEADS, FIRM_HEADS, LOWER_HEADS, LOWER_KINDS, DENOMINATIONS, NO_CONGREGATION, CHAINS } =
  ORGANIZATION_WORDS;

/** "Tiny Sprouts preschool", "Pine Hollow middle school", "Mt. Orrin hospital": the head is small, the name is not. */
export function smallHead(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  if (!LOWER_HEADS.has(head.norm)) return undefined;
  let at = index;
  while (
    index - at < 2 &&
    tokenAt(tokens, at).gap === ' ' &&
    LOWER_KINDS.has(tokenAt(tokens, at - 1).norm) &&
    tokenAt(tokens, at - 1).shape === 'lower'
  )
    at -= 1;
  let first = at;
  while (at - first < 4 && isNameBefore(tokens, first)) first -= 1;
  while (first < at && tokenAt(tokens, first).startsSentence && lexicon.isCommon(tokenAt(tokens, first).norm))
    first += 1;
  if (first === at || !isTelling(reading, first, at)) return undefined;
  return headed(reading, { first, last: index, confidence: 0.75 });
}

/** The body from `first` to the head word at `last`, of the kind that the head tells. */
function headed(
  reading: Reading,
  { first, last, confidence }: { readonly first: number; readonly last: number; readonly confidence: number },
): Candidate {
  const { norm } = tokenAt(reading.tokens, last);
  return named(reading, {
    first,
    last,
    kind: HEADS.get(norm) ?? 'QUASI_EMPLOYER',
    code: 'ORGANIZATION_WORD',
    cue: norm,
    confidence,
  });
}

function isNameBefore(tokens: readonly Token[], at: number): boolean {
  const { gap } = tokenAt(tokens, at);
  const previous = tokenAt(tokens, at - 1);
  return (
    (gap === ' ' || (gap === '. ' && /^(?:st|mt|ft)$/.test(previous.norm))) &&
    previous.shape === 'title' &&
    !previous.isPossessive
  );
}

function isTelling({ tokens, lexicon }: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) {
    const { norm, startsSentence } = tokenAt(tokens, at);
    const isEmpty = lexicon.isHarmless(norm) || /^(?:the|a|an|my|his|her|our|i|dr|mr|mrs|ms)$/.test(norm);
    if (!isEmpty && !(startsSentence && lexicon.isOrdinary(norm))) return true;
  }
  return false;
}

const WORK_LINKS = new Set(['at', 'for', 'by', 'from', 'with', 'the']);
const WORK_BEFORE =
  /(?:works?|worked|working|employed|job|shifts?|hired|fired|laid off|let go|interview|applied|boss|manager|cashier|back to work|quit)(?: (?:part-time|full-time|nights|days|evenings|weekends|there|again|over))? (?:at|for|by|from|with) (?:the )?$/;
const PLACED = /^(?:at|in|from|to|of|the|near|by|and)$/;
/** Words that end a name written small. */
const ENDS =
  /^(?:and|or|but|on|in|at|to|from|for|with|by|of|as|the|a|an|when|where|who|which|that|this|because|since|until|after|before|while|then|than|so|if|is|was|are|were|has|had|did|does|do|will|would|he|she|they|we|i|it|his|her|their|my|our|again|today|yesterday|last|next|every|full|part|nights|days|mon|tues|wed|thurs|fri|sat|sun|weekends|about|due|hr|re)$/;

/** Bodies without any capital: after "works at", with a firm's ending, before "hospital", "elementary" or a denomination. */
export function lowerBody(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const token = tokenAt(tokens, index);
  if (token.text.length < 2) return undefined;
  const { norm } = token;
  if (FIRM_HEADS.has(norm)) return firm(reading, index);
  if (LOWER_HEADS.has(norm)) return lowerHeaded(reading, index);
  if (DENOMINATIONS.has(norm)) return lowerCongregation(reading, index);
  if (norm.length > 8 && norm.endsWith('health')) return healthSystem(reading, index);
  if (token.gap !== ' ' || !WORK_LINKS.has(tokenAt(tokens, index - 1).norm)) return undefined;
  return lowerEmployer(reading, index);
}

/** "frost harbor llc". */
function firm(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  let first = index;
  while (index - first < 2 && tokenAt(tokens, first).gap === ' ' && fits(tokenAt(tokens, first - 1)))
    first -= 1;
  while (index - first < 4 && tokenAt(tokens, first).gap === ' ' && isRare(reading, first - 1)) first -= 1;
  if (first === index) return undefined;
  return named(reading, {
    first,
    last: index,
    kind: 'QUASI_EMPLOYER',
    code: 'ORGANIZATION_WORD',
    cue: tokenAt(tokens, index).norm,
    confidence: 0.75,
  });
}

function isRare({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokenAt(tokens, at);
  return fits(token) && !lexicon.isCommon(token.norm);
}

function fits({ shape, norm, isPossessive }: Token): boolean {
  return (shape === 'lower' || shape === 'title') && !isPossessive && !ENDS.test(norm);
}

const SAINTLY =
  /^(?:saint|st|mercy|providence|sacred|holy|good|mount|mt|trinity|grace|calvary|bethel|memorial)$/;

/** "at saint cloud hospital", "goes to orrindale elementary": a name that is no ordinary word stands before the head. */
function lowerHeaded(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  let first = index;
  while (index - first < 4 && isJoined(tokens, first) && isNameWord(tokenAt(tokens, first - 1))) first -= 1;
  const cue = tokenAt(tokens, first - 1).norm;
  if (first === index || !PLACED.test(cue)) return undefined;
  let isName = false;
  for (let at = first; at < index; at += 1) {
    const { norm, text } = tokenAt(tokens, at);
    if (LOWER_KINDS.has(norm)) continue;
    if (SAINTLY.test(norm) || (text.length > 3 && lexicon.isUnknown(norm))) isName = true;
  }
  if (!isName) return undefined;
  return headed(reading, { first, last: index, confidence: 0.65 });
}

function isJoined(tokens: readonly Token[], at: number): boolean {
  const { gap } = tokenAt(tokens, at);
  return gap === ' ' || (gap === '. ' && /^(?:st|mt|ft)$/.test(tokenAt(tokens, at - 1).norm));
}

function isNameWord({ shape, norm, isPossessive, text }: Token): boolean {
  return shape === 'lower' && text.length > 1 && !isPossessive && !ENDS.test(norm) && !PLACED.test(norm);
}

/** "the brackenhealth parking lot": written together, as health systems like to call themselves. */
function healthSystem(reading: Reading, index: number): Candidate | undefined {
  const { norm, isPossessive } = tokenAt(reading.tokens, index);
  if (isPossessive || !reading.lexicon.isUnknown(norm) || norm.startsWith('tele')) return undefined;
  return named(reading, {
    first: index,
    last: index,
    kind: 'QUASI_FACILITY',
    code: 'ORGANIZATION_WORD',
    cue: 'health',
    confidence: 0.6,
  });
}

/** "meetings at first lutheran". */
function lowerCongregation(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const head = tokenAt(tokens, index);
  const previous = tokenAt(tokens, index - 1);
  const cue = tokenAt(tokens, index - 2).norm;
  if (head.gap !== ' ' || previous.gap !== ' ' || isCapital(previous) || previous.shape === 'number')
    return undefined;
  if (NO_CONGREGATION.test(previous.norm) || !/^(?:at|to|from|of|in)$/.test(cue)) return undefined;
  return named(reading, {
    first: index - 1,
    last: index,
    kind: 'QUASI_CONGREGATION',
    code: 'ORGANIZATION_WORD',
    cue: head.norm,
    confidence: 0.7,
  });
}

/** "works at kroger", "job at dale's marine": a chain, a word no list knows, or somebody's shop. */
function lowerEmployer(reading: Reading, index: number): Candidate | undefined {
  const { tokens, folded, lexicon } = reading;
  const token = tokenAt(tokens, index);
  const before = folded.slice(Math.max(0, token.from - 60), token.from);
  if (!WORK_BEFORE.test(before)) return undefined;
  const chain = chainLength(reading, index);
  let last = index + chain - 1;
  if (chain === 0) {
    last = index;
    while (last - index < 3 && continues(tokenAt(tokens, last), tokenAt(tokens, last + 1))) last += 1;
    let isName = false;
    for (let at = index; at <= last; at += 1)
      if (lexicon.isUnknown(tokenAt(tokens, at).norm) && tokenAt(tokens, at).text.length > 2) isName = true;
    const isShop =
      token.isPossessive &&
      last > index &&
      !/^(?:mom|dad|father|mother|brother|sister|uncle|aunt|husband|wife|friend)$/.test(token.norm);
    if (!isName && !isShop) return undefined;
  }
  const cue = before.trim().split(' ').slice(-2).join(' ').toLowerCase();
  return named(reading, {
    first: index,
    last,
    kind: 'QUASI_EMPLOYER',
    code: 'EMPLOYER_CUE',
    cue,
    confidence: chain > 0 ? 0.75 : 0.6,
  });
}

function continues(token: Token, next: Token): boolean {
  return (
    (next.gap === ' ' || (token.isPossessive && next.gap === "'s ")) &&
    next.shape === 'lower' &&
    !ENDS.test(next.norm)
  );
}

function chainLength({ tokens, folded }: Reading, index: number): number {
  const { from } = tokenAt(tokens, index);
  for (let length = 3; length > 0; length -= 1) {
    const last = tokenAt(tokens, index + length - 1);
    const words = folded.slice(from, last.to);
    if (CHAINS.has(words) || (last.isPossessive && CHAINS.has(`${words}'s`))) return length;
  }
  return 0;
}
