import { WORLD_RANK } from '../screener-data.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import { KIN } from '../data/name-cues.js';
import { isHastyWord } from '../tagger/no-name-words.js';
import { nameLikeness } from './name-letters.js';
import { PERSON_VERBS, joins } from './reading.js';
import { isAbstractName } from './word-names.js';
import type { Reading } from './reading.js';

const KIN_WORDS: ReadonlySet<string> = new Set(KIN.split(' '));
const OWNERS: ReadonlySet<string> = new Set(['her', 'his', 'my', 'their']);

/** Whether most sentences here begin with a small letter. */
function isHurried(tokens: readonly Token[]): boolean {
  let lower = 0;
  let all = 0;
  for (const { startsSentence, shape } of tokens) {
    if (!startsSentence || shape === 'number') continue;
    all += 1;
    if (shape === 'lower') lower += 1;
  }
  return all > 3 && lower * 2 > all;
}

/** First names written without a capital, as dictated or hurried text has them. */
export function lowerCaseNames(reading: Reading): Candidate[] {
  const { tokens, lexicon, context } = reading;
  const least = context.style === 0 || isHurried(tokens) ? 3 : 4;
  const found: Candidate[] = [];
  tokens.forEach((token, index) => {
    if (token.shape !== 'lower' || token.text.length < least) return;
    const rank = lexicon.givenRank(token.norm);
    if (least === 3 && isToldKin(reading, index)) {
      const { from, to } = token;
      found.push({
        from,
        to,
        kind: 'A_NAME',
        confidence: 0.7,
        evidence: [{ code: 'GIVEN_NAME', params: {} }],
      });
      return;
    }
    if (rank === undefined || rank >= WORLD_RANK) return;
    if (lexicon.isOrdinary(token.norm) && !(least === 3 && isActor(reading, index, rank))) return;
    if (
      lexicon.isHarmless(token.norm) ||
      lexicon.isEponym(token.norm) ||
      (rank > 800 && lexicon.isPlace(token.norm))
    )
      return;
    const next = tokens[index + 1];
    const isFull = !!next && next.shape === 'lower' && joins(token, next) && isBareSurname(next, lexicon);
    const to = isFull ? next.to : token.to;
    const confidence = isFull ? 0.75 : 0.5;
    const code = isFull ? 'FULL_NAME' : 'GIVEN_NAME';
    found.push({ from: token.from, to, kind: 'A_NAME', confidence, evidence: [{ code, params: {} }] });
  });
  return found;
}

/** "dev her husband": whose relative an unknown word is stands right after it. */
function isToldKin({ tokens, lexicon }: Reading, index: number): boolean {
  const owner = tokenAt(tokens, index + 1);
  // The owner is asked for first, for it is seldom there.
  if (!OWNERS.has(owner.norm) || !/^,? $/.test(owner.gap)) return false;
  const kin = tokenAt(tokens, index + 2);
  if (kin.gap !== ' ' || !KIN_WORDS.has(kin.norm)) return false;
  const { norm } = tokenAt(tokens, index);
  return lexicon.isUnknown(norm) && !isHastyWord(norm) && nameLikeness(norm) > -2;
}

/** "mia said": in a note without capitals a first name that is a rare word too, before what a person does. */
function isActor({ tokens, lexicon }: Reading, index: number, rank: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (rank > 1000 || lexicon.isCommon(token.norm) || isAbstractName(token.norm)) return false;
  return next.gap === ' ' && PERSON_VERBS.has(next.norm);
}

function isBareSurname(token: Token, lexicon: Lexicon): boolean {
  return token.text.length > 3 && token.gap === ' ' && lexicon.isUnknown(token.norm);
}
