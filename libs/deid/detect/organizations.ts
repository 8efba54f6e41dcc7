import type { FindingKind } from '../finding-kind.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
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
        'hospital clinic infirmary hospice sanatorium healthcare kaiser rehab rehabilitation',
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
        'university association institute society agency council committee league club center centre department bureau commission ministry court police union federation museum library theater theatre orchestra station gazette herald tribune times press network alliance coalition shelter',
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

function isCapital(token: Token | undefined): boolean {
  return !!token && (token.shape === 'title' || token.shape === 'upper' || token.shape === 'mixed');
}

function headedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon } = reading;
  const head = tokens[index];
  const kind = head && HEADS.get(head.norm);
  if (!head || !kind || !isCapital(head)) return undefined;
  if (
    isCapital(tokens[index + 1]) &&
    tokens[index + 1]?.gap === ' ' &&
    HEADS.has(tokens[index + 1]?.norm ?? '')
  )
    return undefined;
  let first = index;
  while (first > 0 && index - first < 6 && leadsTo(tokens, first)) first -= 1;
  while (first < index && isIdle(tokens[first] as Token, lexicon.isCommon(tokens[first]?.norm ?? '')))
    first += 1;
  const names = tokens.slice(first, index).filter((token) => isCapital(token));
  if (names.length === 0) return undefined;
  const isNamed = names.some((token) => !lexicon.isCommon(token.norm) && !lexicon.isHarmless(token.norm));
  if (
    !isNamed &&
    (LOOSE_HEADS.has(head.norm) ||
      names.every((token) =>
        /^(?:high|middle|elementary|primary|medical|state|community|public|private|graduate|law|business|mental|health|child|sunday|grade|nursing|day|emergency|police|supreme|district|family|juvenile|city|county)$/.test(
          token.norm,
        ),
      ))
  )
    return undefined;
  return named(reading, { first, last: index }, kind, {
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: isNamed ? 0.85 : 0.6,
  });
}

function leadsTo(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  if (
    !token ||
    !previous ||
    !/^(?: |-| & |\. |, (?=))$/.test(token.gap) ||
    (previous.isPossessive && !isCapital(previous))
  )
    return false;
  if (token.gap === '. ' && !/^(?:st|mt|ft|dr|mr|mrs)$/.test(previous.norm) && previous.text.length > 1)
    return false;
  if (token.gap === ', ') return false;
  return (
    isCapital(previous) ||
    (/^(?:of|the|for|and|de|la|los|las)$/.test(previous.norm) &&
      at >= 2 &&
      isCapital(tokens[at - 2]) &&
      !previous.startsSentence)
  );
}

function isIdle(token: Token, isCommon: boolean): boolean {
  if (!isCapital(token)) return true;
  return (
    (token.startsSentence && isCommon) || /^(?:the|a|an|my|his|her|their|our|when|at|in|i)$/.test(token.norm)
  );
}

/** "University of X", "Bank of the Y", "Church of Z". */
function nameOfHead(reading: Reading, index: number): Candidate | undefined {
  const { tokens } = reading;
  const head = tokens[index];
  const of = tokens[index + 1];
  const kind = head && HEADS.get(head.norm);
  if (!head || !kind || head.shape !== 'title' || of?.norm !== 'of' || of.gap !== ' ') return undefined;
  let last = index + 1;
  while (
    last - index < 7 &&
    (isCapital(tokens[last + 1]) || LINKS.has(tokens[last + 1]?.norm ?? '')) &&
    /^(?: | & |, |\. )$/.test(tokens[last + 1]?.gap ?? '')
  ) {
    if (tokens[last + 1]?.gap !== ' ' && !isCapital(tokens[last + 1])) break;
    if (tokens[last + 1]?.gap === ', ' || (tokens[last + 1]?.gap === '. ' && tokens[last]?.norm !== 'st'))
      break;
    last += 1;
  }
  while (last > index + 1 && !isCapital(tokens[last])) last -= 1;
  if (last <= index + 1) return undefined;
  return named(reading, { first: index, last }, kind, {
    code: 'ORGANIZATION_WORD',
    cue: head.text,
    confidence: 0.85,
  });
}

function cuedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon, folded } = reading;
  const token = tokens[index];
  if (!token || !isCapital(token) || token.startsSentence || (token.gap !== ' ' && token.gap !== ' "'))
    return undefined;
  if (lexicon.isHarmless(token.norm) && !isCapital(tokens[index + 1])) return undefined;
  const before = folded.slice(Math.max(0, token.from - 70), token.from);
  const isSchool = SCHOOL_CUES.test(before);
  if (!isSchool && !EMPLOYER_CUES.test(before)) return undefined;
  let last = index;
  while (last - index < 5 && isCapital(tokens[last + 1]) && /^(?: | & |-)$/.test(tokens[last + 1]?.gap ?? ''))
    last += 1;
  return named(reading, { first: index, last }, isSchool ? 'QUASI_SCHOOL' : 'QUASI_EMPLOYER', {
    code: 'EMPLOYER_CUE',
    cue: before.trim().split(' ').slice(-2).join(' ').toLowerCase(),
    confidence: 0.55,
  });
}

interface Reason {
  readonly code: 'ORGANIZATION_WORD' | 'EMPLOYER_CUE';
  readonly cue: string;
  readonly confidence: number;
}

function named(
  reading: Reading,
  span: { first: number; last: number },
  kind: FindingKind,
  reason: Reason,
): Candidate {
  return {
    from: reading.tokens[span.first]?.from ?? 0,
    to: reading.tokens[span.last]?.to ?? 0,
    kind,
    confidence: reason.confidence,
    evidence: [{ code: reason.code, params: { cue: reason.cue } }],
  };
}
