import { KIN, KIN_PLURAL, LABELS, SPOKEN_TITLES, TITLES } from '../data/name-cues.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { PERSON_VERBS, isParticle } from './reading.js';
import type { Reading } from './reading.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const KIN_WORDS = set(`${KIN} ${KIN_PLURAL}`);
/** What a write-up calls people without naming them, often with a capital. */
const ROLES = set(
  `${KIN} ${KIN_PLURAL} ${LABELS} ${TITLES} ${SPOKEN_TITLES} clients patients clinicians worker workers writer undersigned staff team nurse nurses officer police group family families couple dyad system parts part self child adult teen youth veteran survivor examiner presenter people everyone everybody someone somebody nobody anyone one school court state agency hospital clinic department office program insurance medicine law rule act code bench bar house land church bond post bank board crown lord bishop union council chamber trust order treaty article protocol government parliament ministry senate congress party army navy force guard service judge counsel bill case page note table figure chapter volume annex week day session step phase stage module unit room ward level grade group point item row`,
);
/** A noun stands after these, and hardly ever somebody's name. */
const BEFORE_NOUN = set(
  'the a an this these those each every no some any our your its his her my their another which what whose more less such several many few all both via on over',
);
const HELPING = set(
  "is was has had does did will would can could should might isn't wasn't hasn't hadn't doesn't didn't won't wouldn't can't couldn't",
);
/** By what words somebody is spoken of ("River (they/them)"). */
const PRONOUNS = /^ \((?:she|he|they|ze|xe|it)\//i;
/** After these a capital amid small letters is somebody. */
const BEFORE_PERSON = set(
  'with told asked saw seeing named met called calls texted invited and that because if when while until hugged married blamed misses missed loves hates thanked phoned visited',
);
const DEED =
  /^(?:[a-z]{3,14}ed|ran|drew|hit|ate|fell|threw|hid|bit|lost|kept|made|put|won|broke|drove|held|heard|sang|taught|caught|fought|bought|brought|built|chose|fed|fled|led|lied|quit|rode|sent|shook|shut|spent|stole|swore|woke)$/;

/** What things and doings end in; few names do, and those are on the list of first names. */
const THING_END =
  /(?:ing|ion|ment|ness|ity|ance|ence|ism|ist|ics|ure|age|ship|hood|ology|ive|ary|ory|able|ible|ful|less|ed|ty|cy|ws|ers?|ors?|ts|ls|ns|es)$/;

/** What people alone do, so that even the start of a sentence is somebody ("Aspen cried"). */
const HUMAN_DEED =
  /^(?:cried|sobbed|wept|laughed|giggled|smiled|nodded|shrugged|whispered|sighed|yelled|screamed|winced|blushed|frowned|apologized|apologised|hugged)$/;

/** Used as a name so often, and one time where a person stands, an ordinary word is one. */
const OFTEN = 2;

interface Uses {
  readonly places: number[];
  asPerson: number;
  helped: number;
  isNoun: boolean;
  /** Something beside it says that it is a person. */
  isTold: boolean;
}

/**
 * Ordinary words that this stretch of text writes as names: with a capital amid small letters at two places and more, at one of
 * them where a person stands ("met with Quill", "Quill lined up cars"), and never after an article. A first name of the lists, or
 * "Wren's aunt", needs but one place.
 */
export function usedAsNames(reading: Reading): Candidate[] {
  if (reading.context.style !== 1) return [];
  const found = new Map<string, Uses>();
  reading.tokens.forEach((token, index) => {
    if (!mayBeUsed(token, reading)) return;
    const uses = found.get(token.norm) ?? {
      places: [],
      asPerson: 0,
      helped: 0,
      isNoun: false,
      isTold: false,
    };
    found.set(token.norm, uses);
    addUse(reading, index, uses);
  });
  return [...found].flatMap(([norm, uses]) => candidatesOf(reading, norm, uses));
}

function mayBeUsed({ shape, text, norm }: Token, { lexicon, context }: Reading): boolean {
  if (shape !== 'title' || text.length < 3 || ROLES.has(norm)) return false;
  if (!lexicon.isOrdinary(norm) || lexicon.isHarmless(norm) || lexicon.isClinicalHead(norm)) return false;
  if (THING_END.test(norm) && lexicon.givenRank(norm) === undefined) return false;
  return !context.seenLower(norm);
}

function addUse({ tokens, folded, lexicon }: Reading, index: number, uses: Uses): void {
  const token = tokenAt(tokens, index);
  const before = tokenAt(tokens, index - 1);
  const next = tokenAt(tokens, index + 1);
  if (BEFORE_NOUN.has(before.norm) && token.gap === ' ') uses.isNoun = true;
  // In a title, a heading or a list of such words a capital says nothing.
  if (isCapital(next) && /^[ -]$|^, $/.test(next.gap)) return;
  if (!token.startsSentence && isCapital(before) && /^[ -]$|^, $/.test(token.gap)) return;
  const isApposed = next.gap === ' (' && KIN_WORDS.has(next.norm) && next.shape === 'lower';
  const weeps =
    token.startsSentence && next.gap === ' ' && HUMAN_DEED.test(next.norm) && isRare(lexicon, token.norm);
  if (isApposed || weeps || PRONOUNS.test(folded.slice(token.to, token.to + 8))) {
    uses.asPerson += OFTEN;
    uses.isTold = true;
    return void uses.places.push(index);
  }
  const owns = token.isPossessive && KIN_WORDS.has(next.norm) && next.shape === 'lower';
  const acts = next.gap === ' ' && (PERSON_VERBS.has(next.norm) || DEED.test(next.norm));
  if (token.startsSentence) {
    if (owns) uses.asPerson += OFTEN;
    else if (acts || token.isPossessive) uses.places.push(index);
    return owns ? void uses.places.push(index) : undefined;
  }
  if (token.gap !== ' ' || before.shape !== 'lower' || isParticle(before)) return;
  uses.places.push(index);
  if (owns) uses.asPerson += OFTEN;
  else if (acts || token.isPossessive || BEFORE_PERSON.has(before.norm)) uses.asPerson += 1;
  else if (next.gap === ' ' && HELPING.has(next.norm)) uses.helped += 1;
}

/** No everyday word, or one that is somebody's name as well. */
function isRare(lexicon: Reading['lexicon'], norm: string): boolean {
  return !lexicon.isCommon(norm) || (lexicon.givenRank(norm) ?? Infinity) < 3000;
}

function isCapital({ shape, text, norm }: Token): boolean {
  return (shape === 'title' || shape === 'upper') && text.length > 1 && norm !== "i'm";
}

function candidatesOf({ tokens, lexicon }: Reading, norm: string, uses: Uses): Candidate[] {
  const isFirstName = lexicon.givenRank(norm) !== undefined;
  const isListed = isFirstName || lexicon.surnameRank(norm) !== undefined;
  const asPerson = uses.asPerson + (isFirstName ? uses.helped : 0);
  if (uses.isNoun || asPerson === 0) return [];
  const least = isListed ? OFTEN : 2 * OFTEN;
  if (!uses.isTold && uses.places.length < least && !(isListed && asPerson >= OFTEN)) return [];
  return uses.places.map((index) => {
    const { from, to } = tokenAt(tokens, index);
    return { from, to, kind: 'A_NAME', confidence: 0.72, evidence: [{ code: 'SAME_NAME', params: {} }] };
  });
}
