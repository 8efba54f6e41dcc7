import type { EvidenceCode } from '../evidence.js';
import { foldWord } from '../fold-text.js';
import { tokenAt, tokensWithin } from '../tokens.js';
import type { Token } from '../tokens.js';
import { FOREIGN_SCRIPT_RULES } from './foreign-script.rules.js';
import { WORLD_RANK } from '../screener-data.js';
import type { Candidate } from './candidate.js';
import { isCited } from './citation.js';
import { isClinicalUse, isPrescribed } from './clinical-use.js';
import type { Lexicon } from './lexicon.js';
import { RuleBook } from './pattern-rule.js';
import { listedPersons } from './listed-persons.js';
import { lowerCaseNames } from './lower-case-names.js';
import { nameLikeness } from './name-letters.js';
import { speakers } from './speakers.js';
import { usedAsNames } from './used-as-names.js';
import { isAbstractName, wordNames } from './word-names.js';
import { PERSON_VERBS, isInitial, nameEnd, textEnd } from './reading.js';
import type { Reading } from './reading.js';

/** What a capitalised word can be in a name, as far as the lists tell. */
type Role = 'given' | 'givenWord' | 'surname' | 'surnameWord' | 'initial' | 'unknown' | 'eponym' | 'none';

/** Family names that open with an article in small letters ("al-Rahman"). */
const ARTICLE_NAME = /^(?:al|el|ad|as|an|ar|at|az|ash|bin|ibn|d|l|o)[-'](?=\p{Lu})/u;

function roleOf(token: Token, lexicon: Lexicon): Role {
  if (isInitial(token)) return 'initial';
  if (token.shape === 'mixed' && ARTICLE_NAME.test(token.text)) return 'surname';
  if (!lexicon.isNameShaped(token)) return 'none';
  const given = lexicon.givenRank(token.norm) ?? Infinity;
  const isOrdinary = lexicon.isOrdinary(token.norm);
  if (token.shape === 'upper' && isShorthand(token.text.length, given, isOrdinary)) return 'none';
  if (lexicon.isEponym(token.norm) && given > 300) return 'eponym';
  if (given < Infinity && !isOrdinary) return 'given';
  if (given < 250 && !lexicon.isCommon(token.norm)) return 'given';
  return given < 600 ? 'givenWord' : surnameRole(token, lexicon);
}

/** Few capital letters are shorthand sooner than a name, unless the name is a common one. */
function isShorthand(length: number, given: number, isOrdinary: boolean): boolean {
  if (length < 4) return given > 400 || isOrdinary;
  return length < 6 && given >= WORLD_RANK && given < Infinity;
}

function surnameRole(token: Token, lexicon: Lexicon): Role {
  const isOrdinary = lexicon.isOrdinary(token.norm);
  if (lexicon.surnameRank(token.norm) !== undefined) return isOrdinary ? 'surnameWord' : 'surname';
  return isOrdinary || token.shape === 'upper' ? 'none' : 'unknown';
}

const FOREIGN_SCRIPTS = new RuleBook(FOREIGN_SCRIPT_RULES);

/** Names known by the lists, by the pattern of a full name, and by being capitalised words of no other kind. */
export function namesByList(reading: Reading): Candidate[] {
  const roles = reading.tokens.map((token) => roleOf(token, reading.lexicon));
  const found: Candidate[] = [];
  for (let index = 0; index < roles.length; index += 1) {
    const role = roles[index] ?? 'none';
    if (role === 'none' || isClinicalUse(reading, index) || isCited(reading, index)) continue;
    const end = nameEnd(reading, index);
    const verdict = judge(reading, { roles, index, end });
    if (!verdict) continue;
    const [code, confidence] = verdict;
    const from = tokenAt(reading.tokens, withParticles(reading, index)).from;
    found.push({
      from,
      to: textEnd(reading, end - 1),
      kind: 'A_NAME',
      confidence,
      evidence: [{ code, params: {} }],
    });
    index = end - 1;
  }
  return [
    ...found,
    ...found.flatMap((name) => nicknameAfter(reading, name)),
    ...wordNames(reading),
    ...usedAsNames(reading),
    ...listedPersons(reading),
    ...lowerCaseNames(reading),
    ...speakers(reading),
    ...FOREIGN_SCRIPTS.apply(reading.folded),
  ];
}

/** Particles that are no English words; "van der Merwe" and "de la Cruz" begin with the first of them. */
const LEADING = /^(?:van|von|der|den|ter|de|la|del|della|di|da|dos|das|du|le|bin|ibn|abu|abd)$/;

function withParticles({ tokens }: Reading, index: number): number {
  let first = index;
  for (; first > 0 && first > index - 3; first -= 1) {
    const before = tokenAt(tokens, first - 1);
    if (
      tokenAt(tokens, first).gap !== ' ' ||
      !(before.shape === 'lower' || before.norm === 'abd') ||
      !LEADING.test(before.norm)
    )
      break;
  }
  return first;
}

/** A nickname in quotes or brackets right after a full name: 'Valentina Rojas ("Vale")'. */
function nicknameAfter({ tokens, folded, lexicon }: Reading, name: Candidate): Candidate[] {
  const match = NICKNAME.exec(folded.slice(name.to, name.to + 32));
  const [whole = '', word = ''] = match ?? [];
  if (word === '' || (!whole.includes('"') && lexicon.givenRank(foldWord(word)) === undefined)) return [];
  const from = name.to + whole.indexOf(word);
  const token = tokensWithin(tokens, { from, to: from + word.length })[0];
  if (!token || lexicon.isHarmless(token.norm)) return [];
  return [
    {
      ...name,
      from,
      to: from + word.length,
      confidence: 0.75,
      evidence: [{ code: 'NAMED', params: { cue: 'name' } }],
    },
  ];
}

const NICKNAME = /^,? ?\(?"?(?:aka |a\.k\.a\. |goes by )?"?(\p{Lu}[\p{L}'-]{1,15}),?"?\)?(?<=[")])/u;

interface Run {
  readonly roles: readonly Role[];
  readonly index: number;
  readonly end: number;
}

type Verdict = readonly [EvidenceCode, number] | undefined;

function judge(reading: Reading, run: Run): Verdict {
  return run.end - run.index > 1 ? judgeFullName(reading, run) : judgeSingle(reading, run);
}

const FAMILY_ROLES: ReadonlySet<Role> = new Set(['surname', 'unknown', 'given', 'eponym']);

/** What is known of a run of two words and more, besides the role of its first. */
interface FullName {
  readonly startsSentence: boolean;
  readonly isCommonStart: boolean;
  readonly hasFamily: boolean;
  readonly hasSurnameWord: boolean;
}

const FULL_NAME_VERDICTS: Readonly<Partial<Record<Role, (name: FullName) => Verdict>>> = {
  given: () => ['FULL_NAME', 0.92],
  givenWord: ({ hasFamily, isCommonStart, startsSentence }) => {
    if (hasFamily && !isCommonStart) return ['FULL_NAME', 0.85];
    return startsSentence ? undefined : ['FULL_NAME', 0.6];
  },
  initial: ({ hasFamily, hasSurnameWord }) => (hasFamily || hasSurnameWord ? ['FULL_NAME', 0.85] : undefined),
  surname: () => ['SURNAME', 0.7],
  unknown: () => ['UNKNOWN_WORD', 0.55],
  surnameWord: ({ hasFamily, startsSentence }) =>
    hasFamily && !startsSentence ? ['SURNAME', 0.6] : undefined,
};

/** The name of a cited author, unless the next words say what a client does or is ("Scott Miller is a 36-year-old"). */
export function isAuthor({ lexicon, tokens }: Reading, first: number, last: number): boolean {
  if (!lexicon.isAuthor(tokenAt(tokens, first).norm, tokenAt(tokens, last).norm)) return false;
  return !CLIENT_VERB.test(tokenAt(tokens, last + 1).norm);
}

const CLIENT_VERB =
  /^(?:is|was|has|had|who|whose|came|comes|arrived|called|calls|presents|presented|attended|attends|reports|reported|denies|denied|endorses|endorsed|lives|lived|cried|died|returned|missed|\d{1,2})$/;

function judgeFullName(reading: Reading, { roles, index, end }: Run): Verdict {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  if (isAuthor(reading, index, end - 1)) return undefined;
  if (token.text === 'A' && tokenAt(tokens, index + 1).gap === ' ') return undefined;
  const rest = roles.slice(index + 1, end);
  return FULL_NAME_VERDICTS[roles[index] ?? 'none']?.({
    startsSentence: token.startsSentence,
    isCommonStart: token.startsSentence && lexicon.isCommon(token.norm),
    hasFamily: rest.some((role) => FAMILY_ROLES.has(role)),
    hasSurnameWord: rest.includes('surnameWord'),
  });
}

const SINGLE_VERDICTS: Readonly<Partial<Record<Role, (reading: Reading, index: number) => Verdict>>> = {
  given: ({ tokens }, index) => ['GIVEN_NAME', tokenAt(tokens, index).startsSentence ? 0.75 : 0.85],
  givenWord: judgeGivenWord,
  surname: judgeSurname,
  unknown: judgeUnknown,
  eponym: judgeEponym,
  surnameWord: (reading, index) =>
    actsAsPerson(reading, index) &&
    tokenAt(reading.tokens, index).text.length > 2 &&
    !tokenAt(reading.tokens, index).startsSentence
      ? ['PERSON_VERB', 0.5]
      : undefined,
};

function judgeSingle(reading: Reading, { roles, index }: Run): Verdict {
  return SINGLE_VERDICTS[roles[index] ?? 'none']?.(reading, index);
}

function actsAsPerson({ tokens }: Reading, index: number): boolean {
  const next = tokenAt(tokens, index + 1);
  return PERSON_VERBS.has(next.norm) && next.gap === ' ';
}

/** "Grace", "Will": an ordinary word until it stands where only a person can. */
function judgeGivenWord(reading: Reading, index: number): Verdict {
  const before = tokenAt(reading.tokens, index - 1).norm;
  const token = tokenAt(reading.tokens, index);
  const isAbstract = isAbstractName(token.norm);
  if (!isAbstract && actsAsPerson(reading, index) && !/^(?:the|a|an)$/.test(before))
    return ['PERSON_VERB', 0.7];
  if (!isAbstract && token.startsSentence && isSober(reading, index)) return ['GIVEN_NAME', 0.55];
  if (token.startsSentence || (isAbstract && isListItem(reading, index))) return undefined;
  return /^(?:the|a|an|my|no|this|that|of)$/.test(before) ? undefined : ['GIVEN_NAME', 0.55];
}

/** First names that are things a sentence may begin with. */
const THINGS =
  /^(?:art|bill|grant|chase|mark|lane|page|rich|dean|major|jewel|will|may|rod|sue|pat|rob|gene|earnest|royal)$/;

/** "Ray is 47 days sober", "Frank has a new job": what is said of a person at the start of a sentence. */
function isSober({ tokens, lexicon }: Reading, index: number): boolean {
  const { norm } = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (THINGS.test(norm) || next.gap !== ' ' || lexicon.isHarmless(norm)) return false;
  return /^(?:is|was|has|had|isn't|wasn't|hasn't|doesn't|didn't)$/.test(next.norm);
}

/** One of several capitalised words parted by commas, as strengths and values are listed. */
export function isListItem({ tokens, lexicon }: Reading, index: number): boolean {
  const before = tokenAt(tokens, index - 1);
  const next = tokenAt(tokens, index + 1);
  const isAfter =
    tokenAt(tokens, index).gap === ', ' && before.shape === 'title' && lexicon.isOrdinary(before.norm);
  return isAfter || (next.gap === ', ' && next.shape === 'title' && lexicon.isOrdinary(next.norm));
}

/** Articles of Spanish and French that a few families are called by too, but hardly anybody by itself ("El Salvador"). */
const ARTICLE = /^(?:el|la|los|las|de|del|des|du)$/;

function judgeSurname(reading: Reading, index: number): Verdict {
  const token = tokenAt(reading.tokens, index);
  if (ARTICLE.test(token.norm)) return undefined;
  if (!token.startsSentence) return ['SURNAME', 0.6];
  const isRare = (reading.lexicon.surnameRank(token.norm) ?? 0) > 5000;
  return isRare && !token.isPossessive && !actsAsPerson(reading, index) ? undefined : ['SURNAME', 0.5];
}

/** "I think, Watson, that": a surname that lives on in medicine is a person where somebody is addressed. */
function judgeEponym({ tokens, folded, lexicon }: Reading, index: number): Verdict {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const isTalk = folded.lastIndexOf('"', token.from) > token.from - SPEECH;
  const isPlain = before.shape === 'lower' || (before.startsSentence && lexicon.isCommon(before.norm));
  const isAfterComma = token.gap === ', ' && isPlain;
  const isDear = token.gap === ' ' && before.norm === 'dear';
  if (!isTalk || !(isAfterComma || isDear)) return undefined;
  const next = tokenAt(tokens, index + 1);
  const isApart =
    /^[.?!"]/.test(folded.slice(token.to, token.to + 1)) || (next.gap === ', ' && next.shape === 'lower');
  return isApart ? ['SURNAME', 0.66] : undefined;
}

/** What is said stands within so many letters after its quotation mark. */
const SPEECH = 200;

function judgeUnknown(reading: Reading, index: number): Verdict {
  const token = tokenAt(reading.tokens, index);
  if (isPrescribed(tokenAt(reading.tokens, index - 1).norm)) return undefined;
  if (actsAsPerson(reading, index)) return ['PERSON_VERB', 0.6];
  const likeness = nameLikeness(token.norm);
  const before = tokenAt(reading.tokens, index - 1).norm;
  // After these it may be a firm as well.
  if (likeness < UNLIKE && !token.isPossessive && !/^(?:at|from|by)$/.test(before)) return undefined;
  if (likeness > LIKE) return ['UNKNOWN_WORD', 0.45];
  const isSure = !token.startsSentence || token.isPossessive || isSubject(tokenAt(reading.tokens, index + 1));
  return isSure ? ['UNKNOWN_WORD', 0.45] : undefined;
}

/** Letters so unlike a name are a drug's, a product's or a term's; so like one that even the start of a sentence does not explain the capital. */
const UNLIKE = -3.5;
const LIKE = 3;

function isSubject(next: Token): boolean {
  if (next.gap === ', ') return true;
  if (/^ \(?$/.test(next.gap) && /^\d{1,2}(?:yo|y|f|m|w|nb)?$/i.test(next.text)) return true;
  return next.gap === ' ' && /^(?:is|was|has|had|can|could|will|would|does|did|and|from)$/.test(next.norm);
}
