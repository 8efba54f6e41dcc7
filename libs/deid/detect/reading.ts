import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Lexicon } from './lexicon.js';
import type { SectionContext } from './section-context.js';

/** A section or a window of one as the layers read it: folded text, its tokens, what the lists know, and what the section is like. */
export interface Reading {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly context: SectionContext;
}

const PARTICLES = new Set(
  'de la del della di da dos das du le van von der den ter bin ibn ben al el abu y e san st mac'.split(' '),
);
/** Surnames that are harmless capitalised words by themselves ("Elizabeth White"). */
const COLOUR_SURNAMES = new Set(
  'white black jordan england holland french welsh german roman christian'.split(' '),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Verbs that people do in a write-up; a capitalised word before one is a person. */
export const PERSON_VERBS = new Set(
  'said says told tells asked asks replied answered added explained described describes reports reported denies denied endorses endorsed states stated presents presented presented feels felt thinks thought believes believed wants wanted likes loves loved hates hated fears feared worries worried cried cries laughed smiled nodded whispered shouted yelled arrived came comes went goes left leaves returned returns lives lived moved works worked grew attended attends met meets knows knew remembers remembered recalls recalled noticed noted notes agreed agrees refused refuses identifies identified disclosed discloses acknowledged admits admitted expressed expresses spoke speaks talked talks called calls texted drinks drank smokes sleeps slept struggles struggled became becomes tries tried began started stopped died passed married divorced graduated completed continues continued appeared appears seemed seems sat stood looked hit hurt helped helps took takes gave gives wrote writes needs needed hopes hoped drew draws stays stayed texts texted brings brought keeps kept avoids avoided enjoys enjoyed plays played cooks cooked drives drove shares shared mentions mentioned insists insisted suggests suggested rates rated shrugged shrugs sighed sighs sobbed wept paused pauses nods smiles laughs screamed screams relapsed isolates isolated participated practiced practised rescheduled cancelled canceled confirmed requested requests apologized apologised hugged threw bit pays paid spends spent eats ate buys bought sent sends visits visited joined joins uses used sang sings taught teaches withdrew withdraws'.split(
    ' ',
  ),
);

/** Whether two neighbouring tokens can belong to one name: a space, a hyphen, or the full stop of an initial between them. */
export function joins(previous: Token, next: Token): boolean {
  if (previous.isPossessive) return false;
  if (next.gap === ' ' || next.gap === '-') return true;
  return /^\. ?$/.test(next.gap) && (previous.text.length === 1 || PARTICLES.has(previous.norm));
}

/** A single capital letter, as in "Anna S." */
export function isInitial(token: Token): boolean {
  return token.shape === 'title' && token.text.length === 1 && token.norm !== 'i';
}

/** A small word inside family names, as in "de la Cruz". */
export function isParticle(token: Token): boolean {
  return PARTICLES.has(token.norm);
}

/** Whether a capitalised token can stand inside a name. */
export function isNamePart(token: Token, lexicon: Lexicon): boolean {
  if (isInitial(token) || SUFFIXES.has(token.norm)) return true;
  if (token.text.length < 2 || !lexicon.isNameShaped(token)) return false;
  return (
    !lexicon.isOrdinary(token.norm) ||
    lexicon.givenRank(token.norm) !== undefined ||
    (lexicon.surnameRank(token.norm) ?? Infinity) < 6000
  );
}

/** A date of birth's label and degrees, which are no initials of the name before them. */
const DOTTED_LETTERS = /^(?:D\.O\.B|M\.D\.|R\.N\.|Ph\.?D|Psy\.?D|L\.C\.|M\.S\.|M\.A\.|J\.D\.|D\.C\.)/;

/** Index after the last token of the name that starts at `first`; at most five words. */
export function nameEnd(reading: Reading, first: number): number {
  const { tokens, lexicon } = reading;
  let end = first + 1;
  while (end - first < 5 && joins(tokenAt(tokens, end - 1), tokenAt(tokens, end))) {
    if (DOTTED_LETTERS.test(reading.folded.slice(tokenAt(tokens, end).from, tokenAt(tokens, end).from + 6)))
      break;
    const next = isFurtherPart(tokenAt(tokens, end), lexicon) ? end + 1 : afterParticles(reading, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** After a name even a less common word with a capital is one ("Mark Twain"). */
function isFurtherPart(token: Token, lexicon: Lexicon): boolean {
  if (isNamePart(token, lexicon)) return true;
  if (token.shape === 'title' && token.gap === ' ' && COLOUR_SURNAMES.has(token.norm)) return true;
  return token.shape === 'title' && lexicon.isNameShaped(token) && !isEverydayWord(token, lexicon);
}

function isEverydayWord({ norm }: Token, lexicon: Lexicon): boolean {
  return lexicon.isCommon(norm) || lexicon.isClinicalHead(norm) || lexicon.surnameRank(norm) === undefined;
}

/** Index after the particles at `from` and the capitalised word that must follow them; `from` itself when there are none. */
function afterParticles({ tokens, lexicon }: Reading, from: number): number {
  let at = from;
  while (
    at < from + 2 &&
    isParticle(tokenAt(tokens, at)) &&
    joins(tokenAt(tokens, at - 1), tokenAt(tokens, at))
  )
    at += 1;
  const next = tokenAt(tokens, at);
  const fits = at > from && next.gap === ' ' && lexicon.isNameShaped(next) && !lexicon.isCommon(next.norm);
  return fits ? at + 1 : from;
}

/** The end in the text of a token, with the full stop of an initial. */
export function textEnd(reading: Reading, index: number): number {
  const token = reading.tokens[index];
  return token ? token.to : reading.folded.length;
}
