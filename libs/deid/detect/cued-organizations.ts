import { KIN } from '../data/name-cues.js';
import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import { ORGANIZATION_WORDS } from './organization-words.js';
import { isCapital, named } from './organization-parts.js';
import type { Reading } from './reading.js';

const { CHAINS } = ORGANIZATION_WORDS;
const KIN_WORDS: ReadonlySet<string> = new Set(KIN.split(' '));

/** Occupations before "at" that make an employer of what follows. */
const JOBS =
  'cashier|manager|nurse|clerk|driver|engineer|teacher|aide|cook|chef|waitress|waiter|server|bartender|barista|barber|stylist|welder|mechanic|technician|tech|janitor|custodian|guard|supervisor|foreman|foreperson|accountant|bookkeeper|receptionist|secretary|assistant|associate|analyst|developer|programmer|lawyer|attorney|paralegal|professor|lecturer|instructor|coach|counselor|social worker|therapist|paramedic|dispatcher|machinist|electrician|plumber|carpenter|operator|stocker|packer|picker|salesman|saleswoman|salesperson|rep|agent|broker|teller|librarian|pharmacist|dentist|hygienist|cellist|violinist|organist|pastor|chaplain|intern|apprentice|housekeeper|maid|groomer|trainer|editor|reporter|architect|director|CEO|CFO|VP|president|partner|owner|principal|officer|deputy|firefighter|warehouse worker|line worker|caregiver|phlebotomist|dishwasher|host|hostess|gardener|landscaper|butcher|baker|buyer|planner|designer|consultant|recruiter';
const WORK =
  'works?|worked|working|employed|job|jobs|shifts?|hired|laid off|fired|let go|promoted|transferred|position|internship|interns?|interned|career|freelances?|temps?|temping|volunteers?|volunteered|volunteering|clocked in|boss|coworkers?|co-workers?|colleagues?|gig';
const HOW =
  '(?: (?:part-time|part time|full-time|full time|nights|days|evenings|weekends|mornings|graveyard|overtime|again|there|remotely|retail|security|construction|doubles|as an? [a-z]{1,20}(?: [a-z]{1,20})?|in [a-z]{1,20}))?';
const EMPLOYER_CUES = new RegExp(
  `(?<![A-Za-z])(?:(?:${WORK})${HOW} (?:at|for)|(?:${JOBS}) at|(?:employed|hired|fired|let go|laid off) by|(?:fired|let go|laid off|retired|resigned) from|(?:job|position|internship|shift|interview|career) with) (?:the |a )?$`,
  'i',
);
const FACILITY_CUES =
  /(?<![A-Za-z])(?:(?:treated|seen|admitted|evaluated|hospitalized|hospitalised|transferred|referred|followed|rehab|surgery|inpatient|outpatient|discharged|d\/c'?d?|visit|visits|therapy|consulted|reviewed|operated|diagnosed|dx'd|presented|care|biopsy|stay|appointment|appt|intake|detox|er|ed|labs|mri|scan|born|delivered|psychiatrist|psychologist|doctor|surgeon|pcp|provider|oncologist|neurologist|pediatrician|md|np) (?:back )?(?:at|to|from)|refer(?:red|ral|s)? (?:(?:her|him|them|ct|cl|client|pt|patient|mom|dad|mother|father|family|couple|parents) )?to|Dr\.? [A-Z][a-z'-]{1,20}(?: [A-Z][a-z.'-]{0,20})? (?:at|of|from|with)) (?:the )?$/;
const SCHOOL_CUES =
  /(?<![A-Za-z])(?:attends|attend|attended|attending|enrolled (?:at|in)|enrol(?:l)?s (?:at|in)|(?:student|pupil|studies|studied|studying|teaches|taught|teacher|sophomore|senior|junior|freshman|grader|kindergartner|major|degree|classes|semester|tuition|principal|counselor) (?:at|of|from)|graduated(?: from)?|graduate of|graduating from|transferred (?:to|from) school at|dropped out of|expelled from|suspended from|accepted (?:to|at|into)|applied to) (?:the )?$/;
/** Somebody known by name is found at what follows ("Dominique at HAVEN", "Ana from the YWCA"). */
const PERSON_AT = /(?<![A-Za-z])(?<name>[A-Z][a-z]{2,14}),? (?:at|@|from|with|over at) (?:the )?$/;
const GOING = /(?<![A-Za-z])(?:goes|went|going|go) to (?:the )?$/;
const TITLES = /^(?:dr|mr|mrs|ms|miss|mx|prof|rev|fr|sr)$/;
const STUDIES =
  /^(?:trial|trials|study|studies|cohort|registry|syndrome|disease|scale|criteria|inhibitors?|therapy)$/;
const LINKS = /^(?:of|the|for|and|de|la|del|los|las)$/;

function cueKind(before: string, lexicon: Lexicon): FindingKind | undefined {
  if (SCHOOL_CUES.test(before)) return 'QUASI_SCHOOL';
  if (EMPLOYER_CUES.test(before)) return 'QUASI_EMPLOYER';
  if (FACILITY_CUES.test(before)) return 'QUASI_FACILITY';
  const name = PERSON_AT.exec(before)?.groups?.['name']?.toLowerCase() ?? '';
  const isPerson = (lexicon.givenRank(name) ?? Infinity) < 4000 && !lexicon.isOrdinary(name);
  return isPerson && !lexicon.isHarmless(name) ? 'QUASI_ORGANIZATION' : undefined;
}

/** Whether the word before can end a cue at all; asked first, for it is cheap. */
function endsCue({ norm }: Token): boolean {
  return /^(?:at|for|by|from|with|to|in|of|the|a|attends?|attended|attending|graduated|into)$/.test(norm);
}

/** "works at Larkfield", "graduated from Orrin Tech", "seen at Northmere": capitals after a cue. */
export function cuedName(reading: Reading, index: number): Candidate | undefined {
  const { tokens, lexicon, folded } = reading;
  const token = tokenAt(tokens, index);
  if (token.startsSentence || !/^ "?$/.test(token.gap) || !endsCue(tokenAt(tokens, index - 1)))
    return undefined;
  const isEmpty = lexicon.isHarmless(token.norm) && !CHAINS.has(token.norm);
  if (isEmpty && !isCapital(tokenAt(tokens, index + 1))) return undefined;
  const before = folded.slice(Math.max(0, token.from - 70), token.from);
  const kind =
    cueKind(before, lexicon) ??
    (GOING.test(before) && isSchoolish(tokens, index) ? 'QUASI_SCHOOL' : undefined);
  if (!kind) return undefined;
  const last = endOfChain(reading, index);
  const isChain = CHAINS.has(token.norm);
  if (last === index && !isChain && (lexicon.isCommon(token.norm) || isShorthand(token))) return undefined;
  if (TITLES.test(token.norm) || STUDIES.test(tokenAt(tokens, last + 1).norm)) return undefined;
  if (kind === 'QUASI_ORGANIZATION' && (KIN_WORDS.has(token.norm) || token.isPossessive)) return undefined;
  // Before "at" may stand a name, which is no part of a reason.
  const cue = before
    .trim()
    .split(' ')
    .slice(kind === 'QUASI_ORGANIZATION' ? -1 : -2)
    .join(' ')
    .toLowerCase();
  return named(reading, {
    first: index,
    last,
    kind,
    code: 'EMPLOYER_CUE',
    cue,
    confidence: sureness(reading, index, { kind, before }),
  });
}

/** Somebody works "for Maria" and is treated "at Maria's"; a body is likelier after "at", and where no list has a first name. */
function sureness(
  { tokens, lexicon }: Reading,
  index: number,
  { kind, before }: { kind: FindingKind; before: string },
): number {
  if (kind === 'QUASI_SCHOOL' && isSchoolish(tokens, index)) return 0.95;
  if (lexicon.givenRank(tokenAt(tokens, index).norm) !== undefined) return 0.55;
  return kind !== 'QUASI_FACILITY' && / (?:at|by|from) (?:the |a )?$/.test(before) ? 0.72 : 0.6;
}

function isShorthand({ shape, text }: Token): boolean {
  return shape === 'upper' && text.length < 3;
}

function isSchoolish(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < index + 4; at += 1)
    if (
      /^(?:high|middle|elementary|school|academy|college|university|tech|prep|preschool|daycare)$/.test(
        tokenAt(tokens, at).norm,
      )
    )
      return true;
  return false;
}

/** The last of up to six capitalised words, joined by "of", "and", "&" or a possessive ("Hank's Marine & Tackle"). */
export function endOfChain({ tokens }: Reading, first: number): number {
  let last = first;
  for (let at = first + 1; at < first + 7; at += 1) {
    const token = tokenAt(tokens, at);
    if (!/^(?: | & |-|'s |' )$/.test(token.gap)) break;
    const isLink = LINKS.test(token.norm) && token.shape === 'lower';
    if (!isCapital(token) && !isLink) break;
    if (isCapital(token)) last = at;
  }
  return last;
}
