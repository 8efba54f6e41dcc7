import { ABSTRACT_NAMES, KIN } from '../data/name-cues.js';
import type { EvidenceCode } from '../evidence.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { PERSON_VERBS, joins } from './reading.js';
import type { Reading } from './reading.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ABSTRACT = set(ABSTRACT_NAMES);
const KIN_WORDS = set(KIN);
const CALENDAR = set(
  'january february march april may june july august september october november december spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday easter christmas',
);
/** What people alone do, so that "Hope said" is a person and "Hope returned" may be none. */
const HUMAN_VERBS = set(
  'said says told tells asked asks replied answered explained described describes reports reported denies denied endorses endorsed states stated presented presents thinks thought believes believed wanted wants loved hates hated cried cries wept laughed smiled nodded whispered shouted yelled arrived attended attends met knew remembers remembered recalled noticed agreed refused disclosed admitted admits spoke talked texted called drank smoked slept divorced graduated sat looked wrote sang argued apologized apologised complained insisted joked shrugged sighed sobbed missed cancelled canceled rescheduled interrupted paused wonders wondered tried hugged kissed married teaches taught pays paid drives drove works worked lives lived lied relapsed overdosed',
);
const ADDRESSES = set(
  "are do did does what can could would will how you please i we tell let have is why where listen look come stop don't thank thanks it that this when who",
);
const VOICE = set(
  "i i'm im i've i'd you you're your my me we he she they it no yes yeah nothing sorry so well what why",
);

/** Whether a name is a word for what comes and goes by itself ("hope", "dawn"). */
export function isAbstractName(norm: string): boolean {
  return ABSTRACT.has(norm);
}

/** Capitalised words that are words and names ("Hope", "Will", "May", "Virginia"), where they can only be a person. */
export function wordNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  reading.tokens.forEach((token, index) => {
    if (token.shape !== 'title' || token.text.length < 3 || !isWordName(token, reading)) return;
    const code = whyPerson(reading, index);
    if (!code) return;
    const next = tokenAt(reading.tokens, index + 1);
    const isFull = code === 'FULL_NAME';
    found.push({
      from: token.from,
      to: isFull ? next.to : token.to,
      kind: 'A_NAME',
      confidence: isFull ? 0.8 : 0.65,
      evidence: [{ code, params: code === 'PERSON_VERB' ? { cue: next.norm } : {} }],
    });
  });
  return found;
}

function isWordName({ norm }: Token, { lexicon }: Reading): boolean {
  const rank = lexicon.givenRank(norm);
  const isListed = rank !== undefined && rank < 3000;
  if (!isListed && !ABSTRACT.has(norm)) return false;
  return lexicon.isOrdinary(norm) || lexicon.isHarmless(norm);
}

function whyPerson(reading: Reading, index: number): EvidenceCode | undefined {
  if (isBeforeVerb(reading, index)) return 'PERSON_VERB';
  if (isFullName(reading, index)) return 'FULL_NAME';
  const tests = [
    isAskedAbout,
    hasPronouns,
    hasAge,
    isWithOther,
    isAddressed,
    speaks,
    owns,
    isOnRoster,
    isApposed,
    isFragment,
  ];
  return tests.some((test) => test(reading, index)) ? 'GIVEN_NAME' : undefined;
}

function isBeforeVerb({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (
    token.isPossessive ||
    next.gap !== ' ' ||
    /^(?:the|a|an|this|that|in|last|next|no)$/.test(tokenAt(tokens, index - 1).norm)
  )
    return false;
  return HUMAN_VERBS.has(next.norm) || (PERSON_VERBS.has(next.norm) && !ABSTRACT.has(token.norm));
}

/** "Virginia Okafor": a harmless word and a surname that is no word. */
function isFullName({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (!lexicon.isHarmless(token.norm) || lexicon.givenRank(token.norm) === undefined) return false;
  if (next.shape !== 'title' || next.text.length < 3 || !joins(token, next)) return false;
  const isSurname = lexicon.surnameRank(next.norm) !== undefined && !lexicon.isOrdinary(next.norm);
  return isSurname && !lexicon.isHarmless(next.norm) && !lexicon.isPlace(`${token.norm} ${next.norm}`);
}

/** "Could Ash be having", "Did Joy come": a question about somebody. */
function isAskedAbout({ tokens }: Reading, index: number): boolean {
  const before = tokenAt(tokens, index - 1);
  const next = tokenAt(tokens, index + 1);
  if (!before.startsSentence || before.shape === 'lower' || tokenAt(tokens, index).gap !== ' ') return false;
  if (!/^(?:could|can|would|should|will|did|does|is|was|has|had)$/.test(before.norm)) return false;
  if (next.gap !== ' ' || next.shape !== 'lower') return false;
  return /^(?:be|have|come|get|go|take|see|need|want|still|really|know|like|ever|come|going|having|able|safe|okay|ok|say|tell|feel|been|had|seem|call|talk)$/.test(
    next.norm,
  );
}

/** "River (they/them)": by what words somebody is spoken of. */
function hasPronouns({ folded, tokens }: Reading, index: number): boolean {
  const { to } = tokenAt(tokens, index);
  return folded.startsWith(' (', to) && /^ \((?:she|he|they|ze|xe|it)\//.test(folded.slice(to, to + 8));
}

/** "Hope, 14, was", "Summer is 15", "Chance (16)". */
function hasAge({ tokens, folded }: Reading, index: number): boolean {
  const next = tokenAt(tokens, index + 1);
  const isVerb = next.gap === ' ' && /^(?:is|was|turned|turns|just)$/.test(next.norm);
  const number = isVerb ? tokenAt(tokens, index + 2) : next;
  if (!/^\d{1,2}(?:yo|yr|y|m|f)?$/.test(number.text)) return false;
  if (!(isVerb ? number.gap === ' ' : /^,? \(?$/.test(number.gap) && number.gap !== ' ')) return false;
  if (CALENDAR.has(tokenAt(tokens, index).norm) && !isVerb) {
    return /^,? (?:year|y|yo|was|is|who|came|has|and|lives|told|said)/.test(
      folded.slice(number.to, number.to + 8),
    );
  }
  return /^(?:[,.)]| years?| and| ?y| who| when|-year)/.test(folded.slice(number.to, number.to + 6));
}

/** "Faith and her mother", "Jack and Daisy", amid a sentence also "Hope and Christian". */
function isWithOther(reading: Reading, index: number): boolean {
  return isPaired(reading, index, 1) || isPaired(reading, index, -1);
}

function isPaired(reading: Reading, index: number, way: 1 | -1): boolean {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  const link = tokenAt(tokens, index + way);
  const other = tokenAt(tokens, index + 2 * way);
  const later = way === 1 ? [link, other] : [token, link];
  if ((link.norm !== 'and' && link.norm !== 'y') || later.some(({ gap }) => gap !== ' ')) return false;
  if (way === 1 && /^(?:his|her|their|my)$/.test(other.norm))
    return KIN_WORDS.has(tokenAt(tokens, index + 3).norm);
  if (other.shape !== 'title' || CALENDAR.has(token.norm) || CALENDAR.has(other.norm)) return false;
  if ((lexicon.givenRank(other.norm) ?? Infinity) >= 3000) return false;
  if (!lexicon.isOrdinary(other.norm) && !lexicon.isHarmless(other.norm)) return true;
  if (way === 1 && HUMAN_VERBS.has(tokenAt(tokens, index + 3).norm)) return true;
  if (way === -1 && HUMAN_VERBS.has(tokenAt(tokens, index + 1).norm)) return true;
  return !token.startsSentence && !other.startsSentence;
}

/** "I'm fine, May." and "Sage, are you with us?" */
function isAddressed({ tokens, folded }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const next = tokenAt(tokens, index + 1);
  if (token.startsSentence) return next.gap === ', ' && ADDRESSES.has(next.norm) && next.shape === 'lower';
  const isLast = /^[.?!]/.test(folded.slice(token.to, token.to + 1));
  return isLast && token.gap === ', ' && before.shape === 'lower' && !/day$/.test(token.norm);
}

/** "Jade: I did." in a record of a talk. */
function speaks({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (index > 0 && !token.gap.includes('\n')) return false;
  return /^: ["(]?$/.test(next.gap) && (VOICE.has(next.norm) || VOICE.has(tokenAt(tokens, index + 2).norm));
}

/** "to Dawn's place": a possessive with a capital amid a sentence. */
function owns({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (!token.isPossessive || token.startsSentence || CALENDAR.has(token.norm)) return false;
  return token.gap === ' ' && !/^(?:the|a|an|this|that)$/.test(tokenAt(tokens, index - 1).norm);
}

/** "Faith, her roommate, was", "Rich (his brother)": whose relative it is stands right after. */
function isApposed({ tokens }: Reading, index: number): boolean {
  const owner = tokenAt(tokens, index + 1);
  if (!/^(?:, | \()$/.test(owner.gap)) return false;
  if (!/^(?:his|her|their|my|our)$/.test(owner.norm) && !owner.isPossessive) return false;
  return (
    [2, 3].some((on) => KIN_WORDS.has(tokenAt(tokens, index + on).norm)) &&
    !CALENDAR.has(tokenAt(tokens, index).norm)
  );
}

/** "That's his mother. May.": a first name is all of a sentence, and the one before spoke of kin. */
function isFragment({ tokens, folded }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.gap !== '. ' || !/^[.!?](?:\s|$)/.test(folded.slice(token.to, token.to + 2))) return false;
  for (let at = index - 1; at > index - 6; at -= 1) {
    if (KIN_WORDS.has(tokenAt(tokens, at).norm)) return true;
    if (tokenAt(tokens, at).startsSentence) return false;
  }
  return false;
}

/** "Joy (dentist)" amid a sentence or list. */
function isOnRoster({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  const isListed = (lexicon.givenRank(token.norm) ?? Infinity) < 3000;
  return (
    isListed &&
    !token.startsSentence &&
    next.gap === ' (' &&
    next.shape === 'lower' &&
    !CALENDAR.has(token.norm)
  );
}
