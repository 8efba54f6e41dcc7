import type { Candidate } from '../detect/candidate.js';
import type { Reading } from '../detect/reading.js';
import { tokenAt } from '../tokens.js';
import { nameCandidate } from './record-persons.js';
import type { RecordNames } from './record-names.js';

const [AT, HASH, UNDERSCORE, DOT, HYPHEN] = [64, 35, 95, 46, 45];
const isDigit = (unit: number): boolean => unit > 47 && unit < 58;
const BEHIND = /^(?:[_\d]|[.-]\p{L}{1,30}\d)/u;
const WIDTH = 48;

/** A user name that begins with a name of the record ("@lucia_o", "luciabear88"), as far as it has no space. */
export function handleAt(
  { tokens, folded }: Reading,
  index: number,
  names: RecordNames,
): Candidate | undefined {
  const token = tokenAt(tokens, index);
  if (token.shape === 'number' || token.text.length < 4) return undefined;
  const before = folded.charCodeAt(token.from - 1);
  const behind = folded.charCodeAt(token.to);
  const isTagged = before === AT || before === HASH || before === UNDERSCORE;
  const goesOn = behind === UNDERSCORE || isDigit(behind) || behind === DOT || behind === HYPHEN;
  if (!isTagged && !(goesOn && BEHIND.test(folded.slice(token.to, token.to + 34)))) return undefined;
  const match = names.startsWith(token.norm);
  if (!match) return undefined;
  const from =
    token.from -
    (/[\p{L}\p{N}_.@#-]{0,48}$/u.exec(folded.slice(Math.max(0, token.from - WIDTH), token.from))?.[0]
      .length ?? 0);
  const rest = /^[\p{L}\p{N}_.@-]{0,48}/u.exec(folded.slice(token.to, token.to + WIDTH))?.[0] ?? '';
  const to = token.to + rest.replace(/[.@-]{1,48}$/, '').length;
  const code = 'RECORD_NAME_VARIANT';
  return { ...nameCandidate({ ...match, code, confidence: 0.85 }), kind: 'R_OTHER', from, to };
}
