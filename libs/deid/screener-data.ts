import {
  AUTHORS,
  CLINICAL_HEADS,
  CLINICAL_TERMS,
  EPONYMS,
  PROPER_ORDINARY,
  SHARED_EPONYMS,
} from './data/clinical-terms.js';
import { ALIAS_NAMES } from './data/alias-names.js';
import { US_LARGE_CITIES, US_MIDSIZE_CITIES, US_SMALL_TOWNS, WORLD_CITIES } from './data/cities.js';
import { DRUGS } from './data/drugs.js';
import {
  FEMALE_GIVEN_NAMES,
  MALE_GIVEN_NAMES,
  WORLD_FEMALE_NAMES,
  WORLD_MALE_NAMES,
} from './data/given-names.js';
import { NICKNAMES } from './data/nicknames.js';
import { COMMON_WORDS, FURTHER_WORDS, ORDINARY_WORDS } from './data/ordinary-words.js';
import { SPANISH_WORDS } from './data/spanish-words.js';
import { SURNAMES } from './data/surnames.js';
import { TAGGER_WEIGHTS } from './data/tagger-weights.js';
import { THERAPY_PHRASES, THERAPY_WORDS } from './data/therapy-terms.js';
import { PackedTable, PackedWords } from './packed-words.js';
import type { WordSet, WordTable } from './packed-words.js';
import { unpackWeights } from './tagger/tagger-weights.js';
import type { TaggerWeights } from './tagger/tagger-weights.js';

/** Which sex bears a given name more often; `either` when the lists do not tell. */
export type NameSex = 'female' | 'male' | 'either';

/** How common a given name is (0 is the commonest) and who bears it. */
export interface GivenName {
  readonly rank: number;
  readonly sex: NameSex;
}

/** What a town is called in its place. */
export type PlaceSize = 'a small town' | 'a mid-size city' | 'a large city' | 'a city abroad';

/** Names of one style, lower case. */
export interface AliasNames {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

/** The lists an engine works with; every key is lower case and without diacritics. */
export interface ScreenerData {
  readonly givenNames: WordTable<GivenName>;
  /** Surname to its rank, 0 the commonest. */
  readonly surnames: WordTable<number>;
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  readonly places: WordTable<PlaceSize>;
  readonly commonWords: WordSet;
  readonly ordinaryWords: WordSet;
  readonly eponyms: ReadonlySet<string>;
  /** Common surnames and towns that are eponyms before a clinical word alone. */
  readonly sharedEponyms: ReadonlySet<string>;
  /** Full names of authors that write-ups cite. */
  readonly authors: ReadonlySet<string>;
  readonly clinicalHeads: ReadonlySet<string>;
  readonly drugs: ReadonlySet<string>;
  readonly clinicalTerms: ReadonlySet<string>;
  /** Phrases of therapy whose words could name someone if they stood alone. */
  readonly clinicalPhrases: ReadonlySet<string>;
  /** Capitalised words that name nobody: days, nations, languages, faiths, states. */
  readonly properOrdinary: ReadonlySet<string>;
  /** Names by style for aliases; without them every alias is an English name. */
  readonly aliasNames?: Readonly<Record<string, AliasNames>>;
  /** The trained model; without it the screener works by rules, lists and record alone. */
  readonly tagger?: TaggerWeights;
}

const words = (list: string): string[] => list.split(' ');

/** Every name of the lists in other languages ranks behind the census. */
export const WORLD_RANK = 10_000;

const SEXES: readonly NameSex[] = ['female', 'male', 'either'];

/** Women's names, men's names, and those of the world, which hide what the census says of a name. */
function givenNames(): WordTable<GivenName> {
  const lists = [FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES, WORLD_FEMALE_NAMES, WORLD_MALE_NAMES];
  return new PackedTable({ lists, parted: ' ' }, noteGivenName, (note) => ({
    rank: note >> 2,
    sex: SEXES[note & 3] ?? 'either',
  }));
}

function noteGivenName(rank: number, list: number, before: number): number {
  const noted = (at: number, sex: NameSex): number => at * 4 + SEXES.indexOf(sex);
  if (list === 0) return noted(rank, 'female');
  if (list === 2) return noted(WORLD_RANK, 'female');
  if (list === 3) return noted(WORLD_RANK, before < 0 ? 'male' : 'either');
  return before < 0 ? noted(rank, 'male') : noted(Math.min(rank, before >> 2), sexOf(rank, before >> 2));
}

function sexOf(male: number, female: number): NameSex {
  if (male * 3 < female) return 'male';
  return female * 3 < male ? 'female' : 'either';
}

function nicknames(): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const group of NICKNAMES.split('|')) {
    const [name = '', ...others] = words(group);
    byName.set(name, others);
  }
  return byName;
}

const SIZES = ['a city abroad', 'a small town', 'a mid-size city', 'a large city'] as const;

/** Of a place on two lists the later list speaks. */
function places(): WordTable<PlaceSize> {
  const lists = [WORLD_CITIES, US_SMALL_TOWNS, US_MIDSIZE_CITIES, US_LARGE_CITIES];
  return new PackedTable(
    { lists, parted: '|' },
    (_, list) => list,
    (list) => SIZES[list] ?? 'a city abroad',
  );
}

function aliasNames(): Record<string, AliasNames> {
  return Object.fromEntries(
    Object.entries(ALIAS_NAMES).map(([style, { female, male, family }]) => [
      style,
      { female: words(female), male: words(male), family: words(family) },
    ]),
  );
}

let loaded: ScreenerData | undefined;

/** The lists that come with the engine, unpacked on the first call and shared afterwards. */
export function defaultData(): ScreenerData {
  loaded ??= {
    givenNames: givenNames(),
    surnames: new PackedTable(
      { lists: [SURNAMES], parted: ' ' },
      (rank) => rank,
      (rank) => rank,
    ),
    nicknames: nicknames(),
    places: places(),
    commonWords: new PackedWords({ lists: [COMMON_WORDS], parted: ' ' }),
    ordinaryWords: new PackedWords({ lists: [ORDINARY_WORDS, FURTHER_WORDS, SPANISH_WORDS], parted: ' ' }),
    eponyms: new Set(words(EPONYMS)),
    sharedEponyms: new Set(words(SHARED_EPONYMS)),
    authors: new Set(AUTHORS.split('|')),
    clinicalHeads: new Set(words(CLINICAL_HEADS)),
    drugs: new Set(words(DRUGS)),
    clinicalTerms: new Set([...words(CLINICAL_TERMS), ...words(THERAPY_WORDS)]),
    clinicalPhrases: new Set(THERAPY_PHRASES.split('|')),
    properOrdinary: new Set(words(PROPER_ORDINARY)),
    aliasNames: aliasNames(),
    tagger: unpackWeights(TAGGER_WEIGHTS),
  };
  return loaded;
}
