/** Who and what an invented write-up is about: people, towns, bodies, and words by chance for the other slots. */
import { readFileSync } from 'node:fs';
import { COMMON_WORDS, ORDINARY_WORDS } from '@subrosa/deid/data/ordinary-words.js';
import { familyName, givenName, particled, pick, townName } from './invented-names.mjs';
import { medicalWord, remedyName } from './invented-terms.mjs';
import { address, clinic, congregation, firm, school } from './invented-places.mjs';

/** The parts of a template file by the heading before them; lines, or words where a part has one line. */
function partsOf(name) {
  const text = readFileSync(new URL(`../../data/deid/templates/${name}.txt`, import.meta.url), 'utf8');
  const parts = {};
  for (const part of text.split(/^# /m).slice(1)) {
    const [heading, ...lines] = part.trim().split('\n');
    parts[heading] = lines;
  }
  return parts;
}

/** Our own sentences with slots, by sort (data/deid/templates/therapy.txt). */
export const SENTENCES = partsOf('therapy');
const WORDS = Object.fromEntries(
  Object.entries(partsOf('fillers')).map(([name, [line]]) => [
    name,
    line.split(line.includes('|') ? '|' : ' '),
  ]),
);
WORDS.word = [COMMON_WORDS, ORDINARY_WORDS]
  .flatMap((list) => list.split(' '))
  .filter((word) => /^[a-z]{3,12}$/.test(word));
/** Any of them may be what somebody is called. */
const SHORT_WORDS = WORDS.word.filter(
  (word) => /^[a-z]{3,6}$/.test(word) && !/(?:s|ed|ing|ly|er)$/.test(word),
);
/** Words that stand on no list, made anew each time. */
const COINED = { med: medicalWord, remedy: remedyName };
const STREETS =
  'Street|St|St.|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Court|Way|Place|Terrace|Circle|Pike'.split('|');

function street(random) {
  const name = `${random() < 0.5 ? familyName(random) : townName(random)} ${pick(STREETS, random)}`;
  return random() < 0.4 ? `${1 + Math.floor(random() ** 2 * 9000)} ${name}` : name;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const person = (random) => ({ given: givenName(random), family: familyName(random) });

const full = ({ given, family }, random) =>
  `${given} ${random() < 0.15 ? `${pick('ABCDEFGHJKLMNRST'.split(''), random)}. ` : ''}${family}`;

/** The slots of people; a slot with a number that has no line of its own is one more of its kind. */
const PEOPLE = {
  C: ({ client }, random) =>
    random() < 0.15 ? `${client.given} ${client.family[0]}.` : full(client, random),
  c: ({ client }) => client.given,
  Cl: ({ client }) => client.family,
  I: ({ client }) => `${client.given[0]}.${client.family[0]}.`,
  spell: ({ client }) => client.family.replace(/\P{L}/gu, '').split('').join(' '),
  nick: (_, random) => givenName(random),
  K: ({ kin }, random) => full(kin, random),
  k: ({ kin }) => kin.given,
  K2: ({ kin2 }, random) => full(kin2, random),
  k2: ({ kin2 }) => kin2.given,
  k3: (_, random) => givenName(random),
  F: ({ friend }, random) => full(friend, random),
  f: ({ friend }) => friend.given,
  f2: (_, random) => givenName(random),
  Fl: ({ friend }) => friend.family,
  T: ({ therapist }, random) => full(therapist, random),
  t: ({ therapist }) => therapist.given,
  tI: ({ therapist }) => `${therapist.given[0]}. ${therapist.family}`,
  Tl: ({ therapist }) => therapist.family,
  S: (_, random) => (random() < 0.3 ? capital(pick(SHORT_WORDS, random)) : pick(WORDS.namesake, random)),
  P: (_, random) => particled(random),
};
const PLACES = { town: townName, street, address, clinic };
const BODIES = { firm, school, church: congregation };
/** Slots that are filled anew each time. */
const FRESH = new Set([...Object.keys(WORDS), ...Object.keys(COINED), 'age', 'n', 's', 'p']);

/** Who and what one write-up is about; every slot keeps its filling throughout. */
export class Cast {
  #filled = new Map();

  constructor(random) {
    this.random = random;
    const [client, kin, kin2, friend, therapist] = Array.from({ length: 5 }, () => person(random));
    if (random() < 0.7) kin.family = client.family;
    Object.assign(this, { client, kin, kin2, friend, therapist });
  }

  /** The text and mark of a slot. */
  fill(slot) {
    if (!this.#filled.has(slot)) this.#filled.set(slot, this.#make(slot));
    const made = this.#filled.get(slot);
    if (!FRESH.has(slot.replace(/\d$/, '').toLowerCase())) return made;
    this.#filled.delete(slot);
    return made;
  }

  #make(slot) {
    const [, name, rank = ''] = /^([a-z]+)(\d?)$/i.exec(slot);
    const named = PEOPLE[name + rank] ?? PEOPLE[name];
    if (named) return { text: named(this, this.random), type: 'NAME' };
    if (PLACES[name]) return { text: PLACES[name](this.random), type: 'LOCATION' };
    if (BODIES[name]) return { text: BODIES[name](this.random), type: 'ORGANIZATION' };
    return { text: this.#word(name, rank) };
  }

  #word(name, rank) {
    const { random } = this;
    if (name === 'age') return String(18 + Math.floor(random() * 60));
    if (name === 'n')
      return String(rank === '4' ? 1940 + Math.floor(random() * 80) : Math.floor(random() * 28));
    if (name === 'Tt') return pick(WORDS[rank ? 'title2' : 'title'], random);
    const coin = COINED[name.toLowerCase()];
    if (coin) return name === capital(name) ? capital(coin(random)) : coin(random);
    const list = WORDS[name.toLowerCase()];
    if (!list) throw new Error(`unknown slot ${name}${rank}`);
    const word = pick(list, random);
    return name === capital(name) ? capital(word) : word;
  }
}
