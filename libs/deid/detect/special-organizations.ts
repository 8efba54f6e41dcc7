import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { endOfChain } from './cued-organizations.js';
import { ORGANIZATION_WORDS } from './organization-words.js';
import { isCapital, named } from './organization-parts.js';
import { PLACE_WORDS } from './place-words.js';
import type { Reading } from './reading.js';

const { HEADS, LEADS, DENOMINATIONS, NO_CONGREGATION, FACILITY_TAILS } = ORGANIZATION_WORDS;

/** Bodies known by other than a head word at their end: saints, denominations, foreign heads, short names of hospitals. */
export function specialName(reading: Reading, index: number): Candidate | undefined {
  const { norm } = tokenAt(reading.tokens, index);
  if (norm === 'st' || norm === 'saint' || norm === 'santa' || norm === 'san') return saint(reading, index);
  if (norm === 'our') return ourLady(reading, index);
  if (LEADS.has(norm)) return ledName(reading, index);
  if (DENOMINATIONS.has(norm)) return congregation(reading, index);
  return FACILITY_TAILS.has(norm) ? shortHospital(reading, index) : undefined;
}

/** "St. Hedwig's": a hospital, school or parish; which one the words before it tell. */
function saint(reading: Reading, index: number): Candidate | undefined {
  const { tokens, folded } = reading;
  const opener = tokenAt(tokens, index);
  const name = tokenAt(tokens, index + 1);
  if (!/^(?:st|saint)$/.test(opener.norm) || opener.shape === 'lower' || !/^\.? $/.test(name.gap))
    return undefined;
  if (name.shape !== 'title' || !name.isPossessive) return undefined;
  if (isCapital(tokenAt(tokens, index + 2)) && tokenAt(tokens, index + 2).gap === "'s ") return undefined;
  const kind = kindOfSaint(folded.slice(Math.max(0, opener.from - 60), opener.from));
  const found = named(reading, {
    first: index,
    last: index + 1,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: opener.text,
    confidence: 0.9,
  });
  return { ...found, to: found.to + 2 };
}

function kindOfSaint(before: string): FindingKind {
  if (/(?:graduat|attend|enrol|student|teach|school|grade|class|taught)/i.test(before)) return 'QUASI_SCHOOL';
  if (
    /(?:mass|parish|group|meeting|worship|service|baptized|confirm|choir|priest|pastor|congregation|funeral|buried|married)/i.test(
      before,
    )
  )
    return 'QUASI_CONGREGATION';
  return /(?:works?|worked|shift|nurse|job|hired|employed) /i.test(before)
    ? 'QUASI_EMPLOYER'
    : 'QUASI_FACILITY';
}

/** "Our Lady of Grace". */
function ourLady(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const isLady = tokenAt(tokens, index).shape === 'title' && tokenAt(tokens, index + 1).norm === 'lady';
  if (!isLady || tokenAt(tokens, index + 1).shape === 'lower') return undefined;
  const last = endOfChain(reading, index + 1);
  if (last === index + 1) return undefined;
  return named(reading, {
    first: index,
    last,
    kind: 'QUASI_CONGREGATION',
    code: 'ORGANIZATION_WORD',
    cue: 'Our Lady',
    confidence: 0.85,
  });
}

/** "Iglesia Monte Sión", "Masjid Al-Noor", "Temple Beth Shalom", "Colegio San Telmo". */
function ledName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  const kind = LEADS.get(head.norm);
  if (!kind || head.shape !== 'title' || head.isPossessive || next.gap !== ' ') return undefined;
  if (!isCapital(next) && !/^(?:de|del|la|el)$/.test(next.norm)) return undefined;
  const last = endOfChain(reading, index);
  if (last === index || HEADS.has(next.norm)) return undefined;
  const isPerson = lexicon.givenRank(head.norm) !== undefined && lexicon.surnameRank(next.norm) !== undefined;
  if (isPerson || lexicon.isCommon(next.norm)) return undefined;
  return named(reading, {
    first: index,
    last,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: 0.85,
  });
}

/** "First Lutheran", "Calvary Baptist": which congregation, not only which faith. */
function congregation(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const head = tokenAt(tokens, index);
  const previous = tokenAt(tokens, index - 1);
  if (head.gap !== ' ' && head.gap !== "'s ") return undefined;
  if (!isCapital(previous) || previous.startsSentence || NO_CONGREGATION.test(previous.norm))
    return undefined;
  if (reading.lexicon.isHarmless(previous.norm)) return undefined;
  if (isCapital(tokenAt(tokens, index + 1)) && HEADS.has(tokenAt(tokens, index + 1).norm)) return undefined;
  let first = index - 1;
  if (tokenAt(tokens, first).gap === '. ' && tokenAt(tokens, first - 1).norm === 'st') first -= 1;
  return named(reading, {
    first,
    last: index,
    kind: 'QUASI_CONGREGATION',
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: 0.8,
  });
}

/** "at Larkmoor General": a town and the second half of a hospital's name, after "at" or "from". */
function shortHospital(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const tail = tokenAt(tokens, index);
  let first = index;
  while (index - first < 3 && tokenAt(tokens, first).gap === ' ' && isCapital(tokenAt(tokens, first - 1)))
    first -= 1;
  if (first === index || tail.gap !== ' ') return undefined;
  const cue = tokenAt(tokens, first - 1).norm;
  if (!/^(?:at|from|to|in|the|by|via)$/.test(cue) || !isTownish(reading, tokenAt(tokens, first)))
    return undefined;
  if (isCapital(tokenAt(tokens, index + 1)) && tokenAt(tokens, index + 1).gap === ' ') return undefined;
  return named(reading, {
    first,
    last: index,
    kind: 'QUASI_FACILITY',
    code: 'ORGANIZATION_WORD',
    cue: tail.text,
    confidence: 0.85,
  });
}

function isTownish({ lexicon }: Reading, { norm, text, shape }: Token): boolean {
  if (PLACE_WORDS.CAPITAL_CODES.has(text) || (shape === 'upper' && text.length === 2)) return true;
  return lexicon.isPlace(norm) || lexicon.isUnknown(norm) || lexicon.surnameRank(norm) !== undefined;
}
