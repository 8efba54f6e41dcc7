/** Invented people and towns: names by chance from the census lists and from the locales of faker (MIT), in Latin letters. */
import { allFakers } from '@faker-js/faker';
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES } from '@subrosa/deid/data/given-names.js';
import { SURNAMES } from '@subrosa/deid/data/surnames.js';
import {
  US_LARGE_CITIES,
  US_MIDSIZE_CITIES,
  US_SMALL_TOWNS,
  WORLD_CITIES,
} from '@subrosa/deid/data/cities.js';

/** Locales whose names and addresses are written in Latin letters. */
export const LATIN_LOCALES =
  'en af_ZA cs_CZ da de de_AT de_CH en_AU en_GB en_GH en_IE en_IN en_NG en_ZA es es_MX fi fr fr_BE fr_CA fr_CH fr_SN hr hu id_ID it nb_NO nl nl_BE pl pt_BR pt_PT ro sk sr_RS_latin sv tr vi yo_NG zu_ZA'.split(
    ' ',
  );

const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]{1,20}$/u;
const capital = (word) =>
  word.replace(/(^|[\s-])(\p{L})/gu, (whole, gap, letter) => gap + letter.toUpperCase());

/** One of a list, by chance. */
export const pick = (list, random) => list[Math.floor(random() * list.length)];

function namesOf(part) {
  const names = new Set();
  for (const locale of LATIN_LOCALES) {
    for (const list of Object.values(allFakers[locale].rawDefinitions.person?.[part] ?? {})) {
      if (Array.isArray(list)) for (const name of list) if (LATIN_NAME.test(name)) names.add(name);
    }
  }
  return [...names].sort();
}

const GIVEN = [...FEMALE_GIVEN_NAMES.split(' '), ...MALE_GIVEN_NAMES.split(' ')].map(capital);
const COMMON_GIVEN = [
  ...FEMALE_GIVEN_NAMES.split(' ').slice(0, 500),
  ...MALE_GIVEN_NAMES.split(' ').slice(0, 400),
].map(capital);
const FAMILY = SURNAMES.split(' ').map(capital);
const WORLD_GIVEN = namesOf('first_name');
const WORLD_FAMILY = namesOf('last_name');
const TOWNS = [US_SMALL_TOWNS, US_MIDSIZE_CITIES, US_LARGE_CITIES, WORLD_CITIES].flatMap((list) =>
  list.split('|').map(capital),
);

/** A given name: common, of any rank, or from anywhere in the world. */
export function givenName(random) {
  const chance = random();
  if (chance < 0.35) return pick(COMMON_GIVEN, random);
  return pick(chance < 0.6 ? GIVEN : WORLD_GIVEN, random);
}

/** A family name: by the square of chance, so that common ones come oftener; or from anywhere; at times a double one. */
export function familyName(random) {
  const chance = random();
  if (chance < 0.04) return `${familyName(random)}-${pick(WORLD_FAMILY, random)}`;
  if (chance < 0.06) return particled(random);
  if (chance < 0.55) return FAMILY[Math.floor(random() ** 2 * FAMILY.length)];
  return chance < 0.88 ? pick(WORLD_FAMILY, random) : inventedWord(random);
}

const PARTICLES = "van der |van |de la |de |del |von |da |dos |al-|El |O'|Mac |Mc|D'|ben |bin |St. ".split(
  '|',
);

/** A family name with a small word before it, as "de la Cruz". */
export const particled = (random) => pick(PARTICLES, random) + pick(WORLD_FAMILY, random);

const ONSETS =
  'B Br C Ch D Dr F G Gr H J K Kl L M N Ny P R S Sh St T Tr V W Y Z Ab El Ok Um Iv Ash Oren'.split(' ');
const MIDDLES = 'a e i o u ai ei ou an en in or ar el il am ev ad ik ul'.split(' ');
const ENDS =
  'ler man son sen ski wicz ov eva ez oto ura wala ani adze ian ou is ard ette ello ini ham ley worth field by more stead nik dal rup vik gard'.split(
    ' ',
  );

/** A word that sounds like a name and stands on no list. */
export function inventedWord(random) {
  const middle = random() < 0.4 ? pick(MIDDLES, random) + pick('l r n m t k v d'.split(' '), random) : '';
  return (
    pick(ONSETS, random) + pick(MIDDLES, random) + middle.replace(/^[aeiou]/, 'r$&') + pick(ENDS, random)
  );
}

const TOWN_ENDS =
  'ville ton ford field burg ham dale wood port mouth bury haven ridge brook creek view shire bridge stead minster'.split(
    ' ',
  );

/** A town: real anywhere, from faker's locales, or invented. */
export function townName(random) {
  const chance = random();
  if (chance < 0.5) return pick(TOWNS, random);
  if (chance < 0.7) return worldTown(random);
  const stem = chance < 0.85 ? pick(FAMILY, random) : inventedWord(random);
  if (random() < 0.3)
    return `${pick(['Lake', 'Port', 'Fort', 'Mount', 'North', 'East', 'New', 'Saint', 'Glen'], random)} ${stem}`;
  return stem + pick(TOWN_ENDS, random);
}

/** A town of one of faker's locales. */
export function worldTown(random) {
  for (let tries = 0; tries < 8; tries += 1) {
    const list = allFakers[pick(LATIN_LOCALES, random)].rawDefinitions.location?.city_name;
    const town = Array.isArray(list) ? pick(list, random) : undefined;
    if (town && /^[\p{Script=Latin}\p{M}' -]+$/u.test(town)) return town;
  }
  return pick(TOWNS, random);
}
