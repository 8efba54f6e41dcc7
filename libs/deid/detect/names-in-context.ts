import type { EvidenceCode } from '../evidence.js';
import type { Candidate } from './candidate.js';
import { joins, nameEnd, textEnd } from './reading.js';
import type { Reading } from './reading.js';

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor rev reverend sgt capt lt col hon señor señora sr sra'.split(' '),
);
const SPOKEN_TITLES = new Set(
  'doctor father sister brother pastor rabbi imam coach nurse officer detective judge principal uncle aunt auntie grandma grandpa nana tia tio abuela abuelo cousin sir lady lord deacon sheriff senator president captain sergeant madame madam mother'.split(
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
      evidence: [{ code: cue.code, params: { cue: reading.tokens[index - 1]?.text ?? '' } }],
    });
  });
  return found;
}

function cueBefore(reading: Reading, index: number): Cue | undefined {
  const token = reading.tokens[index];
  const cue = reading.tokens[index - 1];
  if (!token || !cue) return undefined;
  const { gap } = token;
  if (TITLES.has(cue.norm) && /^\.? {1,2}$/.test(gap) && cue.shape !== 'upper') return TITLE_CUE;
  if (TITLES.has(cue.norm) && gap === '. ') return TITLE_CUE;
  if (/^ ?[:\n]|^: |^,? ?\n/.test(gap) && LABELS.has(cue.norm))
    return gap.includes('\n') ? SIGNATURE_CUE : LABEL_CUE;
  if (gap !== ' ' && gap !== ', ' && gap !== ' "' && gap !== ', "') return undefined;
  if (SPOKEN_TITLES.has(cue.norm) && gap === ' ') return SPOKEN_CUE;
  if (KIN.has(cue.norm) && !cue.isPossessive) return KIN_CUE;
  if (NAMING.has(cue.norm)) return NAMED_CUE;
  return isNamingPhrase(reading, index) ? NAMED_CUE : undefined;
}

function isNamingPhrase(reading: Reading, index: number): boolean {
  const one = reading.tokens[index - 1]?.norm ?? '';
  const two = reading.tokens[index - 2]?.norm ?? '';
  if ((one === 'is' || one === 'was') && (two === 'name' || two === 'names')) return true;
  return (
    (two === 'goes' || two === 'went' || two === 'known' || two === 'go') && (one === 'by' || one === 'as')
  );
}

function startsName(reading: Reading, index: number, cue: Cue): boolean {
  const { lexicon } = reading;
  const token = reading.tokens[index];
  if (!token) return false;
  const isListed =
    lexicon.givenRank(token.norm) !== undefined || lexicon.surnameRank(token.norm) !== undefined;
  if (token.shape === 'lower') {
    return (
      cue.takesLower &&
      isListed &&
      token.text.length > 2 &&
      !lexicon.isOrdinary(token.norm) &&
      !token.startsSentence
    );
  }
  if (token.shape === 'number' || token.norm === 'i') return false;
  if (cue === TITLE_CUE) return token.shape !== 'mixed';
  if (!lexicon.isNameShaped(token))
    return lexicon.givenRank(token.norm) !== undefined && cue !== LABEL_CUE && /^ "?$/.test(token.gap);
  if (token.shape === 'upper' && !isListed) return false;
  if (!lexicon.isOrdinary(token.norm)) return true;
  const follows = reading.tokens[index + 1];
  if (/,/.test(token.gap) || cue === LABEL_CUE || cue === SIGNATURE_CUE || cue === SPOKEN_CUE) {
    return (
      (lexicon.givenRank(token.norm) ?? Infinity) < 1500 &&
      (!lexicon.isCommon(token.norm) || (!!follows && joins(token, follows) && lexicon.isNameShaped(follows)))
    );
  }
  return isListed;
}
