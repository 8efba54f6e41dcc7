import { tokenAt } from '../tokens.js';
import type { Reading } from './reading.js';

const YEAR = /^(?:19|20)\d\d[a-z]?$/;

/**
 * Whether a capitalised word is an author that the text cites: a year in brackets or "et al." follows ("Bateman and Fonagy
 * (2016)"), or the other half of a pair is an author that the lists know ("Miller and Rollnick").
 */
export function isCited(reading: Reading, index: number): boolean {
  return isBeforeYear(reading, index) || isBesideAuthor(reading, index);
}

function isBeforeYear(reading: Reading, index: number): boolean {
  const { tokens, folded } = reading;
  for (let at = index + 1; at < index + 8; at += 1) {
    const token = tokenAt(tokens, at);
    if (YEAR.test(token.text)) {
      return (
        /\($/.test(token.gap) ||
        (/^,? $/.test(token.gap) &&
          /^[,;)]/.test(folded.slice(token.to, token.to + 1)) &&
          isInBrackets(reading, index))
      );
    }
    if (token.norm === 'al' && /^ $/.test(token.gap) && tokenAt(tokens, at - 1).norm === 'et') return true;
    const isLink = /^(?:and|et|al|y)$/.test(token.norm);
    if (!isLink && token.shape !== 'title') return false;
    if (!/^(?:,? (?:& )?|\. ?|, & |'s? |-)$/.test(token.gap)) return false;
  }
  return false;
}

/** Whether a bracket opens within the few words before. */
function isInBrackets({ tokens }: Reading, index: number): boolean {
  for (let at = index; at > index - 5; at -= 1) {
    const { gap } = tokenAt(tokens, at);
    if (gap.includes('(')) return true;
    if (/[).\n]/.test(gap)) return false;
  }
  return false;
}

/** A surname of this rank and above is too common to make an author of whoever stands beside it. */
const COMMON_SURNAME = 400;

/** Whether a name is linked to an author's on the side that a step of one leads to. */
function isLinked({ tokens, lexicon }: Reading, index: number, step: 1 | -1): boolean {
  const other = index + 2 * step;
  return (
    (tokenAt(tokens, index + step).norm === 'and' || tokenAt(tokens, Math.max(index, other)).gap === ' & ') &&
    lexicon.isEponym(tokenAt(tokens, other).norm) &&
    (lexicon.surnameRank(tokenAt(tokens, other).norm) ?? Infinity) >= COMMON_SURNAME &&
    /^[A-Z]/.test(tokenAt(tokens, other).text) &&
    !/^(?:mr|mrs|ms|dr)$/.test(tokenAt(tokens, index - 1).norm)
  );
}

function isBesideAuthor(reading: Reading, index: number): boolean {
  if (isLinked(reading, index, 1) || isLinked(reading, index, -1)) return true;
  const { tokens, lexicon, folded } = reading;
  return (
    /^ & [A-Z]/.test(folded.slice(tokenAt(tokens, index).to, tokenAt(tokens, index).to + 4)) &&
    lexicon.isEponym(tokenAt(tokens, index + 1).norm)
  );
}
