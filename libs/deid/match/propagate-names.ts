import type { Candidate } from '../detect/candidate.js';
import { isClinicalUse } from '../detect/clinical-use.js';
import { nameLikeness } from '../detect/name-letters.js';
import type { Reading } from '../detect/reading.js';
import type { WindowReading } from '../detect/window-reading.js';
import { PERSON_VERBS, isParticle } from '../detect/reading.js';
import { isAbstractName } from '../detect/word-names.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';

/** Words of names found once, each with how sure the surest finding of it is. */
export type KnownNames = ReadonlyMap<string, number>;

const WEAK = new Set(['UNKNOWN_WORD', 'SURNAME', 'PERSON_VERB']);
const SURE = 0.54;

/** Whether a candidate is but a guess about a capitalised word, dropped when the same document writes the word in lower case. */
export function isWeak(candidate: Candidate): boolean {
  if (candidate.kind !== 'A_NAME' || candidate.confidence > 0.6) return false;
  return candidate.evidence.every(({ code }) => WEAK.has(code));
}

/** Whether a candidate is a name sure enough to be looked for elsewhere. */
export function isSureName({ kind, confidence }: Candidate): boolean {
  return kind === 'A_NAME' && confidence > SURE;
}

/** How sure a guess is that is made at a second place. */
export const TWICE = 0.71;

/** The word a candidate guesses to be a name, where neither the start of a sentence nor a short word explains the guess. */
export function guessedWord(candidate: Candidate, tokens: readonly Token[]): Token | undefined {
  const [token, more] = tokens;
  if (candidate.kind !== 'A_NAME' || isSureName(candidate) || !token || more) return undefined;
  const isName = token.shape === 'lower' || (token.shape === 'title' && !token.startsSentence);
  return isName && token.text.length > 2 ? token : undefined;
}

/** For how many places one guess counts: a word in small letters that no list knows, with the letters of a name, needs no second. */
export function weightOfGuess({ shape, norm, to }: Token, { lexicon, folded }: Reading): 1 | 2 {
  if (shape !== 'lower' || norm.length < 4 || /^(?:[@_]|\.\S)/.test(folded.slice(to, to + 2))) return 1;
  return lexicon.isUnknown(norm) && nameLikeness(norm) > 0 ? 2 : 1;
}

/** Takes up the words of a sure name. */
export function addName(known: Map<string, number>, tokens: readonly Token[], confidence: number): void {
  for (const token of tokens) {
    const isWord = token.shape !== 'number' && token.text.length > 1 && !isParticle(token);
    if (isWord) known.set(token.norm, Math.max(known.get(token.norm) ?? 0, confidence));
  }
}

/** The known names that are words of a window; the shorter of both lists leads, so that much of either costs no square. */
export function namesOfWindow({ words }: WindowReading, known: KnownNames): KnownNames {
  const found = new Map<string, number>();
  for (const word of known.size < words.size ? known.keys() : words.keys()) {
    const confidence = known.get(word);
    if (confidence !== undefined && words.has(word)) found.set(word, confidence);
  }
  return found;
}

/** A name found once is marked wherever it stands, so that no single mention gives away what the aliases hide; by places of the window. */
export function mentionsOf(reading: WindowReading, known: KnownNames): Candidate[] {
  const found: Candidate[] = [];
  for (const [word, confidence] of known) {
    for (const index of reading.words.get(word) ?? []) {
      const token = tokenAt(reading.tokens, index);
      const isStem = token.norm !== word;
      if ((isStem && known.has(token.norm)) || !isMention(reading, index, confidence)) continue;
      found.push({
        from: token.from,
        to: token.to,
        kind: 'A_NAME',
        confidence: Math.min(0.8, confidence),
        evidence: [{ code: 'SAME_NAME', params: {} }],
      });
    }
  }
  return found;
}

function isMention(reading: Reading, index: number, confidence: number): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (token.shape === 'number' || token.shape === 'mixed' || isClinicalUse(reading, index)) return false;
  if (!lexicon.isOrdinary(token.norm) && !lexicon.isHarmless(token.norm)) {
    return token.shape !== 'lower' || (confidence > 0.7 && token.text.length > 3);
  }
  if (token.shape === 'lower') {
    // A word in small letters is the person only where all is written so, the text told who it is, and it does what people do.
    return (
      (reading.context.style === 0 &&
        confidence > 0.84 &&
        PERSON_VERBS.has(tokenAt(tokens, index + 1).norm)) ||
      isRareWordName(reading, index)
    );
  }
  if (token.shape === 'upper' && token.text.length < 4) return false;
  return token.isPossessive || standsAsName(reading, index, confidence);
}

/** After these somebody stands sooner than a thing without an article. */
const BEFORE_PERSON =
  /^(?:with|told|asked|tells|asks|texted|texts|called|calls|and|that|if|when|because|said|saw|miss|love|hate|married|phoned|hey|hi|but|so)$/;

/** "i texted hector": a known first name in small letters that is seldom a word, where a person stands. */
function isRareWordName({ lexicon, tokens }: Reading, index: number): boolean {
  const { norm, isPossessive, gap } = tokenAt(tokens, index);
  if (norm.length < 4 || (lexicon.givenRank(norm) ?? Infinity) > 1000) return false;
  if (lexicon.isCommon(norm) || lexicon.isHarmless(norm) || isAbstractName(norm)) return false;
  const next = tokenAt(tokens, index + 1);
  if (isPossessive || (next.gap === ' ' && PERSON_VERBS.has(next.norm))) return true;
  return gap === ' ' && BEFORE_PERSON.test(tokenAt(tokens, index - 1).norm);
}

/** What somebody did, where a name is known already: the past of any verb. */
const DEED =
  /^(?:[a-z]{2,14}ed|ran|drew|hit|ate|fell|threw|hid|bit|lost|kept|made|put|won|broke|drove|held|heard|sang|taught|caught|fought|bought|brought|built|chose|fed|fled|led|lied|quit|rode|rose|sent|shook|shut|spent|stole|swam|withdrew|blew|forgot|understood|wept|swore|tore|woke|wore|isn't|wasn't|doesn't|didn't|won't|can't)$/;

/** What people are and do by the hour, where a name is known already and is no word for what comes by itself ("Art is angry"). */
const STATE = /^(?:is|was|has|had|does|did|can|could|would|should|might|must|never|always|still|only)$/;
/** The same of a name that is a word for what comes by itself too ("Hope is in short supply"). */
const DOES = /^(?:does|did|can|could|never|always|still)$/;
/** Words between somebody and the verb ("Joy then withdrew"). */
const BETWEEN =
  /^(?:then|also|again|still|just|never|always|often|later|finally|soon|now|only|both|[a-z]{2,12}ly)$/;

/** "Sunny stays in", "Guy texts": an s at the end of a word that no other verb follows. */
function isDoing(tokens: readonly Token[], index: number): boolean {
  const { norm, shape } = tokenAt(tokens, index);
  if (shape !== 'lower' || !/^[a-z]{2,12}[^su]s$/.test(norm)) return false;
  const next = tokenAt(tokens, index + 1);
  return !/^[.;:]/.test(next.gap) && !/^(?:are|were|have|do|and|or|can|will|may|of)$/.test(next.norm);
}

/** Whether a capitalised word that is ordinary elsewhere is a name here: before a verb, or amid a sentence. */
function standsAsName({ lexicon, tokens }: Reading, index: number, confidence: number): boolean {
  const token = tokenAt(tokens, index);
  const beside = tokenAt(tokens, index + 1);
  const isAfterWord = beside.gap === ' ' && BETWEEN.test(beside.norm);
  const next = isAfterWord ? tokenAt(tokens, index + 2) : beside;
  if (next.gap === ' ' && PERSON_VERBS.has(next.norm)) return true;
  if (confidence > 0.64 && next.gap === ' ' && next.shape === 'lower' && DEED.test(next.norm)) return true;
  if (lexicon.isHarmless(token.norm)) return false;
  if (token.startsSentence)
    return (
      confidence > 0.64 &&
      ((beside.gap === ' ' &&
        ((isAbstractName(token.norm) ? DOES : STATE).test(beside.norm) ||
          tokenAt(tokens, index + 2).norm === 'been' ||
          isDoing(tokens, index + 1))) ||
        beside.gap === ' (')
    );
  return !/^(?:the|a|an)$/.test(tokenAt(tokens, index - 1).norm);
}
