import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';

const HEADS: ReadonlyMap<string, FindingKind> = new Map(
  (
    [
      [
        'QUASI_SCHOOL',
        'school elementary academy university college preschool kindergarten seminary polytechnic montessori isd',
      ],
      [
        'QUASI_FACILITY',
        'hospital hosp health clinic infirmary hospice sanatorium healthcare kaiser rehab rehabilitation',
      ],
      [
        'QUASI_CONGREGATION',
        'church synagogue temple mosque parish cathedral chapel congregation ministries fellowship',
      ],
      [
        'QUASI_EMPLOYER',
        'inc llc ltd corp corporation company co plc gmbh llp restaurant cafe bakery diner grill pizzeria market supermarket pharmacy hardware motors logistics trucking construction landscaping farms dairy brewery winery foods industries enterprises solutions technologies systems software electronics airlines bank bancorp insurance realty properties salon hotel motel inn casino factory warehouse packing cannery foundation associates consulting partners holdings group services store',
      ],
      [
        'QUASI_ORGANIZATION',
        'university association institute society agency council committee league club center centre department bureau commission ministry court police union federation museum library prison jail directorate prosecutor parliament tribunal courts chamber theater theatre orchestra station gazette herald tribune times press network alliance coalition shelter',
      ],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, FindingKind] => [word, kind])),
);

/** Heads that are also clinical or ordinary English after a capital ("Family Services") and so need a name before them. */
const LOOSE_HEADS = new Set(
  'group services times press union center centre market court station systems store partners club'.split(
    ' ',
  ),
);
const LINKS = new Set(['of', 'the', 'for', 'and', '&', 'at', 'in', 'de', 'la', 'st', 'saint', 'our']);
const EMPLOYER_CUES =
  /(?:works?|worked|working|employed|job|shifts?|cashier|manager|nurse|clerk|driver|engineer|hired|laid off|fired|position|internship|interns?|interned)(?: (?:part-time|full-time|nights|days|as an? [a-z]{1,20}(?: [a-z]{1,20})?))? (?:at|for|by|from|with) (?:the )?$/i;
const FACILITY_CUES =
  /(?:treated|seen|admitted|evaluated|hospitalized|hospitalised|transferred|referred|followed|rehab|surgery|inpatient|discharged|session|visit|therapy) (?:at|to|from) (?:the )?$/i;
const SCHOOL_CUES =
  /(?:attends|attended|attending|enrolled (?:at|in)|student at|studies at|studied at|graduated from|transferred to|teaches at|taught at|sophomore at|senior at|junior at|freshman at) (?:the )?$/i;

/** Schools, clinics, congregations, employers and other bodies: by the word that heads their name, or by "works at". */
export function organizationsIn(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const headed = headedName(reading, index) ?? nameOfHead(reading, index) ?? cuedName(reading, index);
    if (headed) found.push(headed);
  }
  return found;
}

function isCapital(token: Token): boolean {
  return token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed';
}

const PLAIN_SCHOOL =
  /^(?:high|middle|elementary|primary|medical|state|community|public|private|graduate|law|business|mental|health|child|sunday|grade|nursing|day|emergency|police|supreme|district|family|juvenile|city|county)$/;
const FACILITY_WORD = /counsel|clinic|hospital|health|medical|therapy|psych|recovery|wellness|rehab/i;

function headedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokenAt(tokens, index);
  const kind = HEADS.get(head.norm);
  if (!kind || !isCapital(head) || isHeadOfMore(tokenAt(tokens, index + 1))) return undefined;
  let first = index;
  while (index - first < 6 && leadsTo(tokens, first)) first -= 1;
  while (first < index && isIdle(tokenAt(tokens, first), lexicon)) first += 1;
  const names = tokens.slice(first, index).filter(isCapital);
  const isLoose = LOOSE_HEADS.has(head.norm);
  const isNamed = names.some((token) => isTelling(token.norm, lexicon, head.norm === 'services'));
  const isPlain = isLoose || names.every((token) => PLAIN_SCHOOL.test(token.norm));
  if (names.length === 0 || (!isNamed && isPlain)) return undefined;
  const last = tokenAt(tokens, index + 1).norm === 'of' ? endOfName(tokens, index) : index;
  return named(reading, {
    first,
    last,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: isNamed ? 0.85 : 0.6,
  });
}

/** A word that tells one body from another; before "Services" an ordinary word does not ("Child Protective Services"). */
function isTelling(word: string, lexicon: Lexicon, isStrict: boolean): boolean {
  return !lexicon.isHarmless(word) && !(isStrict ? lexicon.isOrdinary(word) : lexicon.isCommon(word));
}

function isHeadOfMore(next: Token): boolean {
  return next.gap === ' ' && isCapital(next) && HEADS.has(next.norm);
}

/** Whether the token before `at` belongs to the same name. */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  const { gap } = tokenAt(tokens, at);
  const previous = tokenAt(tokens, at - 1);
  if (gap === '. ')
    return (
      isCapital(previous) && (/^(?:st|mt|ft|dr|mr|mrs)$/.test(previous.norm) || previous.text.length === 1)
    );
  if (gap !== ' ' && gap !== '-' && gap !== ' & ') return false;
  if (isCapital(previous)) return true;
  const isLink = /^(?:of|the|for|and|de|la|los|las)$/.test(previous.norm);
  return isLink && !previous.isPossessive && !previous.startsSentence && isCapital(tokenAt(tokens, at - 2));
}

function isIdle(token: Token, lexicon: Lexicon): boolean {
  if (!isCapital(token) || (token.startsSentence && lexicon.isCommon(token.norm))) return true;
  return /^(?:the|a|an|my|his|her|their|our|when|at|in|i)$/.test(token.norm);
}

/** "University of X", "Bank of the Y", "Church of Z". */
function nameOfHead(reading: Reading, index: number): Candidate | undefined {
  const head = tokenAt(reading.tokens, index);
  const kind = HEADS.get(head.norm);
  if (!kind || head.shape !== 'title' || tokenAt(reading.tokens, index + 1).norm !== 'of') return undefined;
  const last = endOfName(reading.tokens, index);
  if (last === index) return undefined;
  return named(reading, {
    first: index,
    last,
    kind,
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: 0.85,
  });
}

/** The last capitalised word of "of the X and Y" after a head; the head itself when nothing fits. */
function endOfName(tokens: readonly Token[], head: number): number {
  let last = head;
  for (let at = head + 1; at < head + 8; at += 1) {
    const token = tokenAt(tokens, at);
    const isJoined =
      token.gap === ' ' ||
      token.gap === ' & ' ||
      (token.gap === '. ' && tokenAt(tokens, at - 1).norm === 'st');
    if (!isJoined || !(isCapital(token) || LINKS.has(token.norm))) break;
    if (isCapital(token)) last = at;
  }
  return last;
}

function cueKind(before: string): FindingKind | undefined {
  if (SCHOOL_CUES.test(before)) return 'QUASI_SCHOOL';
  if (FACILITY_CUES.test(before)) return 'QUASI_FACILITY';
  return EMPLOYER_CUES.test(before) ? 'QUASI_EMPLOYER' : undefined;
}

function cuedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon, folded } = reading;
  const token = tokenAt(tokens, index);
  if (!isCapital(token) || token.startsSentence || !/^ "?$/.test(token.gap)) return undefined;
  if (lexicon.isHarmless(token.norm) && !isCapital(tokenAt(tokens, index + 1))) return undefined;
  const before = folded.slice(Math.max(0, token.from - 70), token.from);
  const kind = cueKind(before);
  if (!kind) return undefined;
  let last = index;
  while (
    last - index < 5 &&
    isCapital(tokenAt(tokens, last + 1)) &&
    /^(?: | & |-)$/.test(tokenAt(tokens, last + 1).gap)
  )
    last += 1;
  const cue = before.trim().split(' ').slice(-2).join(' ').toLowerCase();
  return named(reading, { first: index, last, kind, code: 'EMPLOYER_CUE', cue, confidence: 0.55 });
}

interface Naming {
  readonly first: number;
  readonly last: number;
  readonly kind: FindingKind;
  readonly code: 'ORGANIZATION_WORD' | 'EMPLOYER_CUE';
  readonly cue: string;
  readonly confidence: number;
}

function named({ tokens, folded }: Reading, { first, last, kind, code, cue, confidence }: Naming): Candidate {
  const { from } = tokenAt(tokens, first);
  const { to } = tokenAt(tokens, last);
  const isFacility = kind === 'QUASI_ORGANIZATION' && FACILITY_WORD.test(folded.slice(from, to));
  return {
    from,
    to,
    kind: isFacility ? 'QUASI_FACILITY' : kind,
    confidence,
    evidence: [{ code, params: { cue } }],
  };
}
