import { LABELS } from '../data/name-cues.js';
import { tokenAt } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';
import { isAbstractName } from './word-names.js';

const ROLES: ReadonlySet<string> = new Set([
  ...LABELS.split(' '),
  ...'me mom dad mum sw th cl group leader facilitator coach nurse narrator operator caller host date time note notes plan goal goals today user assistant bot admin system question answer'.split(
    ' ',
  ),
]);

/** Those who speak at two lines and more of a talk ("Sage: Nothing."), whatever word their name is. */
export function speakers(reading: Reading): Candidate[] {
  const { tokens, lexicon } = reading;
  const places = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    const next = tokenAt(tokens, index + 1);
    // A colon and a space at least, which hardly any word has after it.
    if (next.gap.length < 2) return;
    const isLine = index === 0 || /\n[\n >*-]{0,4}(?:\[?$)?$|\] ?$/.test(token.gap);
    if (!isLine || !/^\*{0,2}: ["(*]{0,2}$/.test(next.gap) || token.text.length < 3 || ROLES.has(token.norm))
      return;
    places.set(token.norm, [...(places.get(token.norm) ?? []), index]);
  });
  return [...places].flatMap(([norm, at]): Candidate[] => {
    const isName =
      (lexicon.givenRank(norm) ?? Infinity) < 3000 || isAbstractName(norm) || lexicon.isUnknown(norm);
    if (at.length < 2 || !isName) return [];
    return at.map((index) => {
      const { from, to } = tokenAt(tokens, index);
      return {
        from,
        to,
        kind: 'A_NAME',
        confidence: 0.75,
        evidence: [{ code: 'LABEL', params: { cue: ':' } }],
      };
    });
  });
}
