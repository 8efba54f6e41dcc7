import { KIN, KIN_PLURAL } from '../data/name-cues.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import { nameLikeness } from './name-letters.js';
import { PERSON_VERBS } from './reading.js';
import type { Reading } from './reading.js';

const KIN_WORDS: ReadonlySet<string> = new Set(`${KIN} ${KIN_PLURAL}`.split(' '));
/** What things and doings end in; few names do. */
const THING_END =
  /(?:ing|ion|ment|ness|ity|ance|ence|ism|ist|ics|ure|age|ship|hood|ology|ive|ary|ory|able|ible|ful|less|ed|ty|cy|ws|ly|al)$/;
/** Whoever is listed has a name of these ranks. */
const KNOWN_RANK = 2000;
/** So many are listed at most. */
const MOST = 12;

/**
 * Ordinary words that stand where only people stand: in a list of first names ("Tom, Crystal, Omar and Brandy"), or before an age in
 * brackets ("one child, Tilde (4)").
 */
export function listedPersons(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = reading;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokenAt(tokens, index);
    const next = tokenAt(tokens, index + 1);
    if (next.gap === ' (' && next.shape === 'number' && hasAge(reading, index)) found.push(named(token));
    if (next.norm === 'and' && next.gap === ' ') addPair(reading, index, found);
    if (next.gap !== ', ' || token.shape === 'number') continue;
    const last = endOfList(tokens, index);
    if (last - index >= 2) addList(reading, { first: index, last }, found);
    index = Math.max(index, last - 3);
  }
  return found;
}

function named({ from, to }: Token): Candidate {
  return { from, to, kind: 'A_NAME', confidence: 0.66, evidence: [{ code: 'GIVEN_NAME', params: {} }] };
}

/** "one child, Tilde (4)", "her sons Rune (9) and Storm (12)": no score, for it is nobody's scale and follows a comma, "and" or kin. */
function hasAge({ tokens, lexicon, folded }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const age = tokenAt(tokens, index + 1);
  if (token.shape !== 'title' || token.text.length < 3 || token.startsSentence) return false;
  if (!/^\d{1,2}$/.test(age.text) || folded[age.to] !== ')' || !isPlainWord(token, lexicon)) return false;
  const before = tokenAt(tokens, index - 1);
  if (token.gap === ' ')
    return KIN_WORDS.has(before.norm) || (before.norm === 'and' && isAged(tokens, index - 2));
  return token.gap === ', ' ? KIN_WORDS.has(before.norm) : token.gap === '), ' && before.shape === 'number';
}

function isAged(tokens: readonly Token[], index: number): boolean {
  return tokenAt(tokens, index).shape === 'number' && tokenAt(tokens, index + 1).gap.startsWith(')');
}

/** "Marrero and Murphy were", "Park and Mann said": two family names before a verb, one of them no other word. */
function addPair({ tokens, lexicon }: Reading, index: number, found: Candidate[]): void {
  const one = tokenAt(tokens, index);
  const other = tokenAt(tokens, index + 2);
  const verb = tokenAt(tokens, index + 3);
  if (one.shape !== other.shape || (one.shape !== 'title' && one.shape !== 'lower')) return;
  if (other.gap !== ' ' || verb.gap !== ' ' || verb.shape !== 'lower') return;
  if (!/^(?:were|are|have|had|both)$/.test(verb.norm) && !PERSON_VERBS.has(verb.norm)) return;
  const most = one.shape === 'title' ? 5000 : 300;
  const ranks = [one, other].map(({ norm }) => lexicon.surnameRank(norm) ?? Infinity);
  const sure = [one, other].map(({ norm }) => lexicon.isUnknown(norm));
  [one, other].forEach((token, at) => {
    const isMeant =
      !sure[at] && sure[1 - at] && (ranks[at] ?? Infinity) < most && (ranks[1 - at] ?? Infinity) < 20_000;
    if (isMeant && token.text.length > 2 && !lexicon.isHarmless(token.norm)) found.push(named(token));
  });
}

/** A word that could be somebody's name, though the lists know it as another. */
function isPlainWord({ norm }: Token, lexicon: Lexicon): boolean {
  if (lexicon.isHarmless(norm) || lexicon.isClinicalHead(norm) || lexicon.isCommon(norm)) return false;
  return !THING_END.test(norm) || lexicon.givenRank(norm) !== undefined;
}

/** Index of the last of words parted by commas, the last also by "and". */
function endOfList(tokens: readonly Token[], first: number): number {
  let last = first;
  while (last - first < 2 * MOST) {
    const next = tokenAt(tokens, last + 1);
    const link = next.norm === 'and' && /^,? $/.test(next.gap);
    const item = link ? tokenAt(tokens, last + 2) : next;
    if (item.gap !== (link ? ' ' : ', ') || item.shape === 'number' || item.text.length < 2) break;
    last += link ? 2 : 1;
    if (link) break;
  }
  return last;
}

/** Marks the words of a list that may be names, where two others and at least half can be nothing else. */
function addList(
  { tokens, lexicon }: Reading,
  { first, last }: { readonly first: number; readonly last: number },
  found: Candidate[],
): void {
  const items: Token[] = [];
  for (let at = first; at <= last; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.norm !== 'and') items.push(token);
  }
  const sure = items.filter((item) => isSurelyName(item, lexicon)).length;
  if (sure < 2 || sure * 2 < items.length) return;
  const isLower = items.every(({ shape }) => shape === 'lower');
  for (const item of items) {
    if (!isSurelyName(item, lexicon) && mayBeName(item, lexicon, isLower)) found.push(named(item));
  }
}

function isSurelyName({ norm, shape }: Token, lexicon: Lexicon): boolean {
  if (lexicon.isOrdinary(norm) || lexicon.isHarmless(norm)) return false;
  const isListed = (lexicon.givenRank(norm) ?? Infinity) < KNOWN_RANK;
  return (
    isListed && (shape === 'lower' || !lexicon.isPlace(norm) || (lexicon.givenRank(norm) ?? Infinity) < 600)
  );
}

function mayBeName(item: Token, lexicon: Lexicon, isLower: boolean): boolean {
  const { norm, shape, text } = item;
  if (text.length < 3 || lexicon.isClinicalHead(norm) || KIN_WORDS.has(norm)) return false;
  const isListed = (lexicon.givenRank(norm) ?? Infinity) < 3000;
  if (isLower) return isListed || (lexicon.isUnknown(norm) && nameLikeness(norm) > 0);
  if (shape !== 'title' || lexicon.isHarmless(norm)) return false;
  return isListed || !lexicon.isCommon(norm);
}
