import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';
import type { Token } from '../tokens.js';

const PLACE_CUES = new Set(
  'in from near at outside around toward towards to through via leaving visiting visited visit born'.split(
    ' ',
  ),
);
const PLACE_HEADS = new Set(
  'county township parish borough district village valley river creek lake beach heights park hills island islands bay springs harbor harbour falls grove canyon ridge forest peninsula mountain mountains reservation pueblo province prefecture coast desert bridge port cove street avenue road lane boulevard drive highway freeway plaza square court terrace way estates'.split(
    ' ',
  ),
);
const PLACE_OPENERS = new Set(
  'mount mt fort lake cape port saint st camp rancho san santa los las el la north south east west new upper lower'.split(
    ' ',
  ),
);
const STATES = new Set([
  'new york',
  'new jersey',
  'new mexico',
  'new hampshire',
  'north carolina',
  'south carolina',
  'north dakota',
  'south dakota',
  'west virginia',
  'rhode island',
  'puerto rico',
  'new zealand',
  'south africa',
  'south korea',
  'north korea',
  'saudi arabia',
  'sri lanka',
  'costa rica',
  'el salvador',
  'united states',
  'united kingdom',
  'hong kong',
  'south america',
  'north america',
  'latin america',
  'central america',
  'middle east',
  'west indies',
  'northern ireland',
]);

/** Towns on the list, capitalised words after "in" or "from", and names that end in a word for a place. */
export function placesIn(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = reading;
  for (let index = 0; index < tokens.length; index += 1) {
    const length = listedLength(reading, index);
    const hit = length > 0 ? listedPlace(reading, index, length) : cuedPlace(reading, index);
    const head = headedPlace(reading, index);
    if (head) found.push(head);
    if (!hit) continue;
    found.push(hit);
    index += Math.max(0, length - 1);
  }
  return found;
}

function phrase(tokens: readonly Token[], from: number, length: number): string | undefined {
  const parts: string[] = [];
  for (let at = from; at < from + length; at += 1) {
    const token = tokens[at];
    if (!token || (token.shape !== 'title' && !(token.shape === 'upper' && token.text.length > 3)))
      return undefined;
    if (at > from && token.gap !== ' ' && token.gap !== '-' && token.gap !== '. ') return undefined;
    parts.push(
      at > from && token.gap === '. '
        ? `. ${token.norm}`
        : at > from
          ? `${token.gap}${token.norm}`
          : token.norm,
    );
  }
  return parts.join('');
}

function listedLength(reading: Reading, index: number): number {
  for (let length = 3; length > 0; length -= 1) {
    const words = phrase(reading.tokens, index, length);
    if (words !== undefined && STATES.has(words)) return 0;
    if (words !== undefined && reading.lexicon.isPlace(words)) return length;
  }
  return 0;
}

function place(
  reading: Reading,
  span: { index: number; length: number },
  evidence: Candidate['evidence'],
  confidence: number,
): Candidate {
  const from = reading.tokens[span.index]?.from ?? 0;
  const to = reading.tokens[span.index + span.length - 1]?.to ?? from;
  return { from, to, kind: 'B_GEOGRAPHY', confidence, evidence };
}

function listedPlace(reading: Reading, index: number, length: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const first = tokens[index];
  if (!first || (length === 1 && lexicon.isHarmless(first.norm))) return undefined;
  const cue = hasPlaceCue(reading, index);
  const parts = tokens.slice(index, index + length);
  const isPlain = parts.every((token) => lexicon.isOrdinary(token.norm));
  const isName =
    length === 1 &&
    (lexicon.givenRank(first.norm) !== undefined || lexicon.surnameRank(first.norm) !== undefined);
  const evidence = [{ code: 'CITY' as const, params: {} }];
  if (cue && !(isPlain && length === 1)) return place(reading, { index, length }, evidence, 0.85);
  if (
    cue &&
    isPlain &&
    first.gap === ' ' &&
    /^(?:in|from|near)$/.test(tokens[index - 1]?.norm ?? '') &&
    !lexicon.isEponym(first.norm)
  ) {
    return place(reading, { index, length }, evidence, 0.5);
  }
  if (
    isPlain ||
    isName ||
    (length === 1 && (lexicon.isEponym(first.norm) || lexicon.isClinicalHead(tokens[index + 1]?.norm ?? '')))
  )
    return undefined;
  return place(reading, { index, length }, evidence, 0.7);
}

function hasPlaceCue(reading: Reading, index: number): boolean {
  const previous = reading.tokens[index - 1];
  const token = reading.tokens[index];
  return (
    !!previous && !!token && token.gap === ' ' && PLACE_CUES.has(previous.norm) && !previous.isPossessive
  );
}

function cuedPlace(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const token = tokens[index];
  const cue = tokens[index - 1]?.norm;
  if (
    !token ||
    token.shape !== 'title' ||
    !hasPlaceCue(reading, index) ||
    !cue ||
    !/^(?:in|from|near|outside|visiting|visited)$/.test(cue)
  )
    return undefined;
  if (
    !lexicon.isUnknown(token.norm) ||
    lexicon.givenRank(token.norm) !== undefined ||
    token.isPossessive ||
    token.text.length < 3
  )
    return undefined;
  let length = 1;
  for (
    let next = tokens[index + 1];
    next && next.gap === ' ' && next.shape === 'title' && lexicon.isUnknown(next.norm) && length < 3;
    next = tokens[index + length]
  )
    length += 1;
  return place(reading, { index, length }, [{ code: 'PLACE_CUE', params: { cue } }], 0.55);
}

function headedPlace(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokens[index];
  const before = tokens[index - 1];
  if (
    !head ||
    !before ||
    head.shape !== 'title' ||
    head.gap !== ' ' ||
    before.isPossessive ||
    !PLACE_HEADS.has(head.norm)
  )
    return undefined;
  let first = index;
  while (
    first > 0 &&
    index - first < 3 &&
    canBelong(
      tokens[first] as Token,
      tokens[first - 1] as Token,
      lexicon.isHarmless(tokens[first - 1]?.norm ?? ''),
    )
  )
    first -= 1;
  while (
    first < index &&
    tokens[first]?.startsSentence &&
    lexicon.isCommon(tokens[first]?.norm ?? '') &&
    !PLACE_OPENERS.has(tokens[first]?.norm ?? '')
  )
    first += 1;
  if (first === index) return undefined;
  return place(
    reading,
    { index: first, length: index - first + 1 },
    [{ code: 'PLACE_WORD', params: { cue: head.text } }],
    0.75,
  );
}

function canBelong(token: Token, previous: Token, isHarmless: boolean): boolean {
  if (token.gap !== ' ' && token.gap !== '. ') return false;
  return (previous.shape === 'title' && !isHarmless) || /^\d{1,3}(?:st|nd|rd|th)$/.test(previous.text);
}
