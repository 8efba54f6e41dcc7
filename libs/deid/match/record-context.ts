import { KIN as KIN_WORDS, SPOKEN_TITLES, TITLES as TITLE_WORDS } from '../data/name-cues.js';
import { PERSON_VERBS, joins } from '../detect/reading.js';
import type { Reading } from '../detect/reading.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TITLES = words(`${TITLE_WORDS} ${SPOKEN_TITLES}`);
const KIN = words(KIN_WORDS);
const ADDRESSED = words('hi hey hello dear thanks thank bye goodbye morning afternoon evening welcome sorry');
const SPEECH = words(
  'said asked told replied answered cried named called says asks tells whispered shouted met saw',
);
const ARTICLES = words('a an the this that these those some any no every each');
const OPENERS = words(
  'and but so then when while because if as before after since although though where whether once until that then yesterday today',
);
const ACTS = words(
  'sang wept ran ate bought drove fell woke broke chose flew froze hid rode rose sent shook spent swore taught threw won wore quit paid pays held kept led lost made makes heard built caught fought forgot forgave found stole swam stayed plays runs sits stays keeps will would can could did does',
);
const BEING = words('is was has had and isn wasn');
/** Names that are also words of grammar: in lower case only a title or a verb of a person makes them a name. */
const GRAMMAR = words('will may can see so an my do in on are were said told asked');
/** Words of grammar that are one letter from some name. */
const FUNCTION = words(
  'that this they them then than when what who she her his him has have had was were with from there here been your you our not now but and for are can all any how why its',
);
/** Names that are things without number, and stand after a preposition without an article ("with hope"). */
const MASS = words(
  'hope faith grace joy love peace charity mercy patience honor honour justice summer winter autumn dawn art gold silver snow rain music harmony melody trinity liberty destiny chance will may',
);
const OBJECT = words('with about from by for');
const BOUND = words(
  'and on at in when who because but is was to that last this yesterday today as or if while after before',
);
const MONTHS = words('april may june august');
const DATED = words(
  'in into since until till last next this of by early late mid during through every before after',
);

/** Whether a word of the record that is an ordinary word elsewhere stands here as a name. */
export function standsAsName(reading: Reading, index: number): boolean {
  const { lexicon } = reading;
  const token = tokenAt(reading.tokens, index);
  const isOrdinary = lexicon.isOrdinary(token.norm);
  const isHarmless = lexicon.isHarmless(token.norm);
  if (!isOrdinary && !isHarmless) return true;
  if (isHarmless && isHarmlessHere(reading, index)) return false;
  if (token.shape === 'lower') return standsInLowerCase(reading, index);
  if (token.shape === 'upper' && isAmidCapitals(reading, index)) return isNamedHere(reading, index);
  if (token.shape === 'upper' && token.text.length > 2 && !isHeading(reading, index)) return true;
  return !token.startsSentence || !lexicon.isCommon(token.norm) || opensAsName(reading, index);
}

/**
 * The same for a word that only may be meant ("Edit" for Edith, "Art" for Arthur): it must be written as a name besides, and
 * an everyday word that would be a misspelling ("that" for Thao) amid its sentence.
 */
export function standsAsDoubtfulName(reading: Reading, index: number, isMisspelt: boolean): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (isMisspelt && lexicon.isCommon(token.norm) && !isWrittenAsName(reading, index)) return false;
  if (isNamedHere(reading, index)) return true;
  if (token.shape !== 'title') return false;
  if (lexicon.isHarmless(token.norm)) return opensAsName(reading, index) && !isHarmlessHere(reading, index);
  const next = tokenAt(tokens, index + 1);
  const isTerm = next.shape !== 'lower' && next.gap === ' ' && lexicon.isOrdinary(next.norm);
  if (isTerm && lexicon.isOrdinary(token.norm)) return false;
  return !token.startsSentence || token.isPossessive || opensAsName(reading, index);
}

/** An everyday word amid a sentence with a capital, or before what only a person does; never a word of grammar. */
function isWrittenAsName({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.shape !== 'title' || FUNCTION.has(token.norm)) return false;
  const next = tokenAt(tokens, index + 1);
  if (token.startsSentence) return next.gap === ' ' && PERSON_VERBS.has(next.norm);
  return /^,? $/.test(token.gap);
}

/** "a Christian", "in May": the harmless meaning. */
function isHarmlessHere({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  if (token.gap !== ' ') return false;
  const isQualified = before.gap === ' ' && before.shape === 'lower' && !PERSON_VERBS.has(before.norm);
  if (ARTICLES.has(before.norm) || (isQualified && ARTICLES.has(tokenAt(tokens, index - 2).norm)))
    return true;
  if (!MONTHS.has(token.norm)) return false;
  return DATED.has(before.norm) || before.shape === 'number' || tokenAt(tokens, index + 1).shape === 'number';
}

function standsInLowerCase(reading: Reading, index: number): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (isCalled(reading, index)) return true;
  const before = tokenAt(tokens, index - 1);
  const isAfterArticle = token.gap === ' ' && ARTICLES.has(before.norm);
  if (GRAMMAR.has(token.norm) || isAfterArticle) return false;
  const next = tokenAt(tokens, index + 1);
  const acts = next.gap === ' ' && PERSON_VERBS.has(next.norm);
  if (!lexicon.isCommon(token.norm) && !lexicon.isHarmless(token.norm))
    return acts || isMostlyName(reading, token.norm) || (next.gap === ' ' && /..ed$/.test(next.norm));
  if (isObject(reading, index)) return true;
  return acts && (token.startsSentence || token.gap !== ' ' || OPENERS.has(before.norm));
}

/** "we spoke about rose and": a thing would have an article there, unless it is one without number or a month. */
function isObject({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  if (token.gap !== ' ' || !OBJECT.has(before.norm) || MASS.has(token.norm)) return false;
  if (MONTHS.has(token.norm) && before.norm !== 'with') return false;
  if ((lexicon.givenRank(token.norm) ?? Infinity) > 700) return false;
  const next = tokenAt(tokens, index + 1);
  return next.text === '' || /[.,;:!?)\n]/.test(next.gap) || BOUND.has(next.norm);
}

/** A word that the lists of names know well and the list of common words does not ("john", "miller"). */
function isMostlyName({ lexicon }: Reading, word: string): boolean {
  return (lexicon.givenRank(word) ?? Infinity) < 1000 || (lexicon.surnameRank(word) ?? Infinity) < 1000;
}

/** After a title, a kinship word, a greeting or a verb of speech, or followed by what only a person does. */
function isCalled(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  if (isNamedHere(reading, index)) return true;
  if (token.isPossessive && !GRAMMAR.has(token.norm) && !ARTICLES.has(before.norm)) return true;
  if (GRAMMAR.has(token.norm)) return false;
  if (/^[ ,]{1,3}$/.test(token.gap) && (ADDRESSED.has(before.norm) || SPEECH.has(before.norm))) return true;
  if (token.gap !== ' ' || before.norm !== 'so') return false;
  return !lexicon.isCommon(token.norm);
}

/** "Katherine's sister Poll": a capitalised word after a kinship word and the possessive before it. */
export function isKinOfPossessive({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  if (token.shape !== 'title' || token.gap !== ' ' || !tokenAt(tokens, index - 2).isPossessive) return false;
  const kin = tokenAt(tokens, index - 1);
  return KIN.has(kin.norm);
}

/** After a title or a kinship word ("mrs. wood", "her sister hope"). */
function isNamedHere({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  if (!/^(?: ?\.? )$/.test(token.gap)) return false;
  if (TITLES.has(before.norm)) return true;
  return KIN.has(before.norm) && token.gap === ' ' && !GRAMMAR.has(token.norm);
}

/** A sentence that a name opens: what only a person does follows, an age, a colon, a bracket, or nothing. */
function opensAsName(reading: Reading, index: number): boolean {
  const { tokens, folded } = reading;
  const token = tokenAt(tokens, index);
  if (token.isPossessive || isNamedHere(reading, index)) return true;
  if (/^(?: ?[:(]|[,.?!;])/.test(folded.slice(token.to, token.to + 2))) return true;
  const next = tokenAt(tokens, index + 1);
  if (next.gap === ' ' && next.text.length === 1 && folded[next.to] === '.') return true;
  if (next.gap !== ' ' || next.shape !== 'lower') return false;
  const acts = PERSON_VERBS.has(next.norm) || BEING.has(next.norm) || /..ed$/.test(next.norm);
  return acts || (ACTS.has(next.norm) && !GRAMMAR.has(token.norm));
}

/** A word in capitals alone in its line, or before a colon. */
function isHeading({ folded, tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  return token.startsSentence && /^\s{0,3}(?:[:\n]|$)/.test(folded.slice(token.to, token.to + 5));
}

/** Inside a heading or a shouted line, where capitals say nothing. */
function isAmidCapitals({ tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const after = tokenAt(tokens, index + 1);
  const isShouted = (other: Token): boolean => other.shape === 'upper';
  return (joins(before, token) && isShouted(before)) || (joins(token, after) && isShouted(after));
}
