import { tokenAt } from '../tokens.js';
import type { Reading } from './reading.js';
import { namedStreet } from './named-street.js';
import { judgeWalk } from './judge-street.js';
import { isPlainNumber, walkStreet } from './street-walk.js';
import { STREET_WORDS } from './street-words.js';
import type { StreetCore } from './street-core.js';

const { UNITS } = STREET_WORDS;
const HOUSE_NUMBER = /^\d{1,6}(?:-\d{1,4})?[a-z]?$/i;
const BEFORE_NUMBER = /[$\u20ac\u00a3#/.\d-]$/;
/** "2 of the Rules of Court": what stands after the number of a section. */
const NO_START = new Set('of the to in on an am and a auf aus der im et y i u e as o s na'.split(' '));

/** Every street of the text that its form gives away: a number, words with a street word or a second number, or a unit. */
export function streetCores(reading: Reading): StreetCore[] {
  const { tokens } = reading;
  const found: StreetCore[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const core =
      tokenAt(tokens, index).shape === 'number'
        ? numberedStreet(reading, index)
        : namedStreet(reading, index);
    if (!core) continue;
    found.push(core);
    index = core.last;
  }
  return found;
}

/** "12 Oak Street", "16 rue Ibn Khaldun", "Suite 4, 20 Parkweg 3", "98 Tylova 1036": a number stands first. */
function numberedStreet(reading: Reading, index: number): StreetCore | undefined {
  const { tokens } = reading;
  const number = tokenAt(tokens, index);
  if (!HOUSE_NUMBER.test(number.text) || BEFORE_NUMBER.test(number.gap)) return undefined;
  const isAfterUnit = number.gap.length < 4 && UNITS.has(tokenAt(tokens, index - 1).norm);
  let start = index + 1;
  for (let more = isAfterUnit ? 2 : 1; more > 0; more -= 1) {
    const next = tokenAt(tokens, start);
    if (isPlainNumber(next) && /^,? $/.test(next.gap)) start += 1;
  }
  if (isAfterUnit && start === index + 1) return undefined;
  const walk = walkStreet(reading, start);
  if (walk.last < start || NO_START.has(tokenAt(tokens, start).norm)) return undefined;
  return judgeWalk(reading, isAfterUnit ? index - 1 : index, walk);
}
