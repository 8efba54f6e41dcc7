import { DISEASE_EPONYMS } from '../data/clinical-terms.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import { PERSON_VERBS, isParticle } from './reading.js';
import type { Reading } from './reading.js';

/** "Beck Depression Inventory", "Murphy sign", "Camila 5 mg": a capitalised word that a clinical word or a dose follows. */
export function isClinicalUse(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  if (lexicon.isDrug(token.norm) && isAmongDrugs(reading, index)) return true;
  if (isScripture(reading, index)) return true;
  const isEponym = lexicon.isEponym(token.norm) || lexicon.isSharedEponym(token.norm);
  if (isExamined(reading, index)) return true;
  if (isDiseaseOf(reading, index, isEponym)) return true;
  for (let at = index + 1; at < index + 6; at += 1) {
    const next = tokenAt(tokens, at);
    if (!/^[ -]$/.test(next.gap)) return false;
    if (next.shape === 'number')
      return (
        at === index + 1 &&
        (isScored(next, isEponym) || DOSE.test(reading.folded.slice(next.to, next.to + 6)))
      );
    if (next.norm === 'and' && tokenAt(tokens, at + 1).shape === 'title') continue;
    if (lexicon.isClinicalHead(next.norm)) return isEponym || (!token.isPossessive && next.norm.length > 3);
    const isOutside =
      (next.shape === 'lower' && !isEponym) || isParticle(next) || PERSON_VERBS.has(next.norm);
    if (isOutside) return false;
  }
  return false;
}

const BEARERS: ReadonlySet<string> = new Set(DISEASE_EPONYMS.split(' '));
const DISEASES =
  /^(?:disease|syndrome|palsy|esophagus|oesophagus|lymphoma|sarcoma|anemia|anaemia|chorea|ataxia|aphasia|cyst|neuroma|contracture|thyroiditis|encephalopathy|dementia|psychosis|phenomenon|reflex|diverticulum|gangrene|angina|nodes?|spots?|tumou?r|triad|criteria|sign|maneuver|manoeuvre|macroglobulinemia|arthritis|uropathy|neuropathy|ophthalmopathy)$/;

/** "Wilson's disease", "Barrett esophagus": whoever else of that name the text speaks of. */
function isDiseaseOf({ tokens }: Reading, index: number, isEponym: boolean): boolean {
  const next = tokenAt(tokens, index + 1);
  if (!/^(?:['\u2019]s)? $/.test(next.gap) || !DISEASES.test(next.norm)) return false;
  return isEponym || BEARERS.has(tokenAt(tokens, index).norm);
}

/** "Negative Hoffman's", "positive McMurphy's sign": what an examination found. */
function isExamined({ tokens, folded }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (!token.isPossessive || token.gap !== ' ') return false;
  if (!/^(?:negative|positive|neg|pos)$/.test(tokenAt(tokens, index - 1).norm)) return false;
  return /^'s(?:\s{0,3}(?:$|[\n.,;])| (?:sign|test|reflex|maneuver|manoeuvre|bilaterally)(?![a-z]))/i.test(
    folded.slice(token.to, token.to + 16),
  );
}

const DOSE = /^ ?(?:mg|mcg|ml|units?)/;

/** "Epworth 6", "Conners 4": the score or edition of an instrument. */
function isScored({ text, gap }: Token, isEponym: boolean): boolean {
  return isEponym && gap === ' ' && /^\d{1,3}$/.test(text);
}

/** "Keppra and Camila", "prescribed Yasmin": a drug that is a name too, after a word for taking it or beside another drug. */
function isAmongDrugs({ tokens, lexicon }: Reading, index: number): boolean {
  for (let at = index - 3; at < index + 4; at += 1) {
    const { norm } = tokenAt(tokens, at);
    if (at !== index && (lexicon.isDrug(norm) || isPrescribed(norm) || DRUG_WORDS.test(norm))) return true;
  }
  return false;
}

const DRUG_WORDS =
  /^(?:mg|mcg|pills?|tablets?|dose|doses|daily|nightly|prn|bid|tid|qhs|medications?|meds|contraceptives?|refilled|allergic|brand)$/;

const BOOKS =
  /^(?:genesis|exodus|joshua|judges|ruth|samuel|kings|ezra|nehemiah|esther|job|psalms?|proverbs|isaiah|jeremiah|ezekiel|daniel|hosea|joel|amos|jonah|micah|malachi|matthew|mark|luke|john|acts|romans|corinthians|timothy|titus|hebrews|james|peter|jude|revelation)$/;

/** "John 3:16", "read Luke 15": a book with its chapter is no person. */
function isScripture({ tokens }: Reading, index: number): boolean {
  if (!BOOKS.test(tokenAt(tokens, index).norm)) return false;
  const next = tokenAt(tokens, index + 1);
  if (next.gap !== ' ' || !/^\d{1,3}(?::\d{1,3})?$/.test(next.text)) return false;
  return (
    next.text.includes(':') ||
    /^(?:read|reads|quoted|quotes|in|from|of|on|recited|see)$/.test(tokenAt(tokens, index - 1).norm)
  );
}

/** An unknown word after "continue" or "prescribed" is a drug sooner than a person. */
export function isPrescribed(before: string): boolean {
  return /^(?:increased?|decreased?|upped|stop|stopped|stops|resumed?|restarted|reduced|weaned|switched|prescribing|prescribes|continued?|prescribe[ds]?|taking|takes|refills?|start|started|tapered|discontinued?|dose|trial|titrated?)$/.test(
    before,
  );
}
