import type { EvidenceCode } from '../evidence.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { joins, nameEnd, textEnd } from './reading.js';
import type { Reading } from './reading.js';

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor rev reverend sgt capt lt col hon señor señora sr sra'.split(' '),
);
const SPOKEN_TITLES = new Set(
  'doctor father sister brother pastor rabbi imam coach nurse officer detective judge principal uncle aunt auntie grandma grandpa nana tia tio abuela abuelo cousin sir lady lord deacon sheriff senator president captain sergeant madame madam mother count countess baron king queen prince princess attorney colonel major admiral duke duchess'.split(
    ' ',
  ),
);
const KIN = new Set(
  'mother father mom dad sister brother son daughter husband wife spouse partner boyfriend girlfriend fiance fiancee ex ex-husband ex-wife ex-boyfriend ex-girlfriend ex-partner cousin nephew niece stepfather stepmother stepson stepdaughter stepbrother stepsister half-sister half-brother twin child baby grandson granddaughter grandmother grandfather mother-in-law father-in-law sister-in-law brother-in-law godmother godfather friend friends roommate housemate boss supervisor manager coworker co-worker colleague teacher coach therapist psychiatrist psychologist neighbor neighbour client patient counselor sponsor landlord classmate student mentor caseworker aide nanny caregiver resident intern trainee supervisee clinician'.split(
    ' ',
  ),
);
const NAMING = new Set(['named', 'called', 'nicknamed', 'née', 'nee', 'alias', 'aka', 'dubbed']);
const LABELS = new Set(
  'name client patient therapist supervisor supervisee clinician provider author trainee counselor mother father guardian parent spouse contact signed sincerely regards cheers love submitted prepared from to attn cc re physician psychiatrist doctor pcp referred'.split(
    ' ',
  ),
);

interface Cue {
  readonly code: EvidenceCode;
  readonly confidence: number;
  /** A name in lower case is accepted when the lists know it. */
  readonly takesLower: boolean;
}

const TITLE_CUE: Cue = { code: 'TITLE', confidence: 0.97, takesLower: true };
const SPOKEN_CUE: Cue = { code: 'TITLE', confidence: 0.85, takesLower: false };
const KIN_CUE: Cue = { code: 'KIN', confidence: 0.9, takesLower: true };
const NAMED_CUE: Cue = { code: 'NAMED', confidence: 0.9, takesLower: true };
const LABEL_CUE: Cue = { code: 'LABEL', confidence: 0.85, takesLower: false };
const SIGNATURE_CUE: Cue = { code: 'SIGNATURE', confidence: 0.85, takesLower: false };

/** Names known by what stands before them: a title, kin, "named", a label, a closing. */
export function namesInContext(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  reading.tokens.forEach((token, index) => {
    const cue = cueBefore(reading, index);
    if (!cue || !startsName(reading, index, cue)) return;
    const end = nameEnd(reading, index);
    found.push({
      from: token.from,
      to: textEnd(reading, end - 1),
      kind: 'A_NAME',
      confidence: cue.confidence,
      evidence: [{ code: cue.code, params: { cue: tokenAt(reading.tokens, index - 1).text } }],
    });
  });
  return found;
}

function cueBefore(reading: Reading, index: number): Cue | undefined {
  const { gap } = tokenAt(reading.tokens, index);
  const cue = tokenAt(reading.tokens, index - 1);
  if (TITLES.has(cue.norm) && (gap === '. ' || (/^\.? {1,2}$/.test(gap) && cue.shape !== 'upper')))
    return TITLE_CUE;
  if (LABELS.has(cue.norm) && /^ ?[:\n]|^: |^,? ?\n/.test(gap))
    return gap.includes('\n') ? SIGNATURE_CUE : LABEL_CUE;
  if (SPOKEN_TITLES.has(cue.norm) && gap === ' ') return SPOKEN_CUE;
  if (!/^,? "?$/.test(gap) || cue.isPossessive) return undefined;
  if (KIN.has(cue.norm)) return KIN_CUE;
  return NAMING.has(cue.norm) || isNamingPhrase(reading, index) ? NAMED_CUE : undefined;
}

function isNamingPhrase(reading: Reading, index: number): boolean {
  const two = `${tokenAt(reading.tokens, index - 2).norm} ${tokenAt(reading.tokens, index - 1).norm}`;
  return /^(?:names? (?:is|was)|(?:goes|went|known|go) (?:by|as))$/.test(two);
}

function startsName(reading: Reading, index: number, cue: Cue): boolean {
  const token = tokenAt(reading.tokens, index);
  if (token.shape === 'lower') return isLowerName(reading, token, cue);
  if (token.shape === 'number' || token.norm === 'i') return false;
  if (cue === TITLE_CUE) return token.shape !== 'mixed';
  if (token.shape === 'upper' && !isListed(reading, token)) return false;
  return reading.lexicon.isNameShaped(token)
    ? isCapitalName(reading, index, cue)
    : isHarmlessName(reading, token, cue);
}

function isListed({ lexicon }: Reading, token: Token): boolean {
  return lexicon.givenRank(token.norm) !== undefined || lexicon.surnameRank(token.norm) !== undefined;
}

function isLowerName(reading: Reading, token: Token, cue: Cue): boolean {
  if (!cue.takesLower || token.startsSentence || token.text.length < 3 || !isListed(reading, token))
    return false;
  const { lexicon } = reading;
  return !(cue === TITLE_CUE ? lexicon.isCommon(token.norm) : lexicon.isOrdinary(token.norm));
}

/** "her boyfriend Christian": a harmless word that is a first name too. */
function isHarmlessName({ lexicon }: Reading, token: Token, cue: Cue): boolean {
  return lexicon.givenRank(token.norm) !== undefined && cue !== LABEL_CUE && /^ "?$/.test(token.gap);
}

/** After a loose cue an ordinary word must be a first name, and after the loosest the start of a full name. */
function isCapitalName(reading: Reading, index: number, cue: Cue): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (!lexicon.isOrdinary(token.norm)) return true;
  const isLoose = token.gap.includes(',') || cue === LABEL_CUE || cue === SIGNATURE_CUE || cue === SPOKEN_CUE;
  if (!isLoose) return isListed(reading, token);
  if ((lexicon.givenRank(token.norm) ?? Infinity) >= 1500) return false;
  const next = tokenAt(tokens, index + 1);
  return !lexicon.isCommon(token.norm) || (joins(token, next) && lexicon.isNameShaped(next));
}
