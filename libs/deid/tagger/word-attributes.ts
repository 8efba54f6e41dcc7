import type { Lexicon } from '../detect/lexicon.js';
import { nameLikeness } from '../detect/name-letters.js';
import { PERSON_VERBS } from '../detect/reading.js';
import type { Token } from '../tokens.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own, such as a test's.
const { imul } = Math;

/** What the tagger knows of a token from its own letters and the lists, as hashes and small numbers. */
export interface WordAttributes {
  readonly word: number;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Everything the lists say, packed. */
  readonly lists: number;
  /** What the letters suggest: 1 a word of medicine by its parts, 2 a drug by its end, and for words on no list from 4 on how like a name. */
  readonly form: number;
  /** How ordinary the word is: 0 unknown, 1 ordinary, 2 everyday, 3 harmless with a capital. */
  readonly frequency: number;
}

const FNV_PRIME = 0x01000193;

/** A hash of the code units of a string, 32 bits (FNV-1a). */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

function bucket(rank: number | undefined, bounds: readonly number[]): number {
  if (rank === undefined) return 0;
  const at = bounds.findIndex((bound) => rank < bound);
  return at < 0 ? bounds.length + 1 : at + 1;
}

const GIVEN_BOUNDS = [100, 600, 2000];
const SURNAME_BOUNDS = [300, 3000, 15_000];

function frequencyOf(word: string, lexicon: Lexicon): number {
  if (lexicon.isHarmless(word)) return 3;
  if (lexicon.isCommon(word)) return 2;
  return lexicon.isOrdinary(word) ? 1 : 0;
}

function listsOf(word: string, frequency: number, lexicon: Lexicon): number {
  const flags =
    (lexicon.isPlace(word) ? 1 : 0) +
    (lexicon.isEponym(word) ? 2 : 0) +
    (lexicon.isClinicalHead(word) ? 4 : 0) +
    (PERSON_VERBS.has(word) ? 8 : 0);
  const given = bucket(lexicon.givenRank(word), GIVEN_BOUNDS);
  const surname = bucket(lexicon.surnameRank(word), SURNAME_BOUNDS);
  return ((given * 5 + surname) * 16 + flags) * 4 + frequency;
}

const MEDICAL_START =
  /^(?:neuro|cardio|gastro|musculo|genito|hemato|haemato|dermat|derma|osteo|arthro|pulmon|cerebr|crani|vaso|veno|nephro|hepat|chondro|lympho|thyro|myo|electro|echo|endo|psycho|pneumo|broncho|ophthalm|oto|rhino|laryng|pharyng|gyneco|urino|uro|angio|thrombo|cyto|histo|immuno|onco|radio|retino|hyper|hypo|intra|inter|sub|peri|post|pre|anti|non|poly|dys|brady|tachy|ultra|trans|para|meta|micro|macro|contra|dorsi|latero|antero|postero)\w{3}/;
const MEDICAL_END =
  /(?:al|ic|ar|ary|ous|ive|oid|tory|ine|in|ol|ide|ase|ate|ium|us|is|ia|ion|ity|ness|ment|gen|ism|ist|ology|ologist|flexion|able|ible|ed|ing|er)$/;
const DRUG_END =
  /(?:mab|nib|vir|pril|olol|sartan|statin|azole|cycline|mycin|cillin|oxacin|idone|apine|azepam|zolam|etine|oxetine|triptan|gliptin|gliflozin|glutide|parin|xaban|gatran|tidine|prazole|setron|dipine|thiazide|semide|lukast|terol|sone|solone|onide|profen|oxicam|coxib|caine|barbital|curium|formin|tadine|amide|limus|trexate|platin|rubicin|taxel|bicin|fungin|conazole|dronate|ferol|tropium|zosin|steride|afil|racetam|gabalin|rotene|cef\w{2,8}|phylline|bine|dine|zine|xine|done|ilin|olin|acin|ocin|icin)$/;

/** What the parts of a word say of its kind; names on no list are seldom built so. */
function formOf(word: string): number {
  if (word.length < 6) return 0;
  const isMedical = MEDICAL_START.test(word) && MEDICAL_END.test(word);
  return (isMedical ? 1 : 0) + (DRUG_END.test(word) ? 2 : 0);
}

const LIKENESS_BOUNDS = [-2.5, -1.2, 0, 1.2, 2.5];

/** How like a name a word on no list is by its letters, from 1; 0 for a word that the lists know. */
function likenessOf(word: string, lists: number): number {
  return lists === 0 && word.length > 2 ? bucket(nameLikeness(word), LIKENESS_BOUNDS) : 0;
}

/** The letters of a word by their sort, runs of more than two cut to two, so that "Modesto" and "Ceres" look alike. */
function shapeOf(text: string): number {
  let shape = '';
  for (const character of text.slice(0, 24)) {
    const sort = sortOf(character);
    if (!shape.endsWith(sort + sort)) shape += sort;
  }
  return hashText(shape);
}

function sortOf(character: string): string {
  if (character >= '0' && character <= '9') return '9';
  const lower = character.toLowerCase();
  if (lower !== character) return 'A';
  return character === character.toUpperCase() ? character : 'a';
}

/** Remembers the attributes of words, which do not depend on where a word stands; emptied before it grows without bound. */
export class WordAttributesBook {
  private readonly known = new Map<string, WordAttributes>();

  constructor(private readonly lexicon: Lexicon) {}

  /** The attributes of a token by its text. */
  of(token: Token): WordAttributes {
    const known = this.known.get(token.text);
    if (known) return known;
    const made = this.make(token);
    if (this.known.size > 50_000) this.known.clear();
    this.known.set(token.text, made);
    return made;
  }

  /** Drops every word. */
  forget(): void {
    this.known.clear();
  }

  private make({ text, norm }: Token): WordAttributes {
    const word = norm.replace(/\d/g, '0');
    const frequency = frequencyOf(norm, this.lexicon);
    const lists = listsOf(norm, frequency, this.lexicon);
    return {
      word: hashText(word),
      shape: shapeOf(text),
      prefix2: hashText(word.slice(0, 2)),
      prefix3: hashText(word.slice(0, 3)),
      suffix2: hashText(word.slice(-2)),
      suffix3: hashText(word.slice(-3)),
      suffix4: hashText(word.slice(-4)),
      form: formOf(norm) + 4 * likenessOf(norm, lists),
      lists,
      frequency,
    };
  }
}
