/** Invented write-ups: our own sentences (data/deid/templates) filled with invented people, towns and bodies. */
import { readFileSync } from 'node:fs';
import { familyName, givenName, pick, townName } from './invented-names.mjs';
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

const SENTENCES = partsOf('therapy');
const WORDS = Object.fromEntries(
  Object.entries(partsOf('fillers')).map(([name, [line]]) => [
    name,
    line.split(line.includes('|') ? '|' : ' '),
  ]),
);
const STREETS =
  'Street|St|St.|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Court|Way|Place|Terrace|Circle|Pike'.split('|');

function street(random) {
  const name = `${random() < 0.5 ? familyName(random) : townName(random)} ${pick(STREETS, random)}`;
  return random() < 0.4 ? `${1 + Math.floor(random() ** 2 * 9000)} ${name}` : name;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const person = (random) => ({ given: givenName(random), family: familyName(random) });

/** Who and what one write-up is about; every slot keeps its filling throughout. */
class Cast {
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
    if (!/^(?:drug|symptom|brand|weekday|n|month|test|therapy|eponym|age|adj)/i.test(slot)) return made;
    this.#filled.delete(slot);
    return made;
  }

  #make(slot) {
    const [, name, rank = ''] = /^([a-z]+)(\d?)$/i.exec(slot);
    const named = this.#person(name, rank);
    if (named) return { text: named, type: 'NAME' };
    const place = { town: townName, street, address, clinic }[name];
    if (place) return { text: place(this.random), type: 'LOCATION' };
    const body = { firm, school, church: congregation }[name];
    return body ? { text: body(this.random), type: 'ORGANIZATION' } : { text: this.#word(name, rank) };
  }

  #person(name, rank) {
    const { client, kin, kin2, friend, therapist, random } = this;
    const full = ({ given, family }) =>
      `${given} ${random() < 0.15 ? `${pick('ABCDEFGHJKLMNRST'.split(''), random)}. ` : ''}${family}`;
    const initial = ({ given, family }) =>
      random() < 0.15 ? `${given} ${family[0]}.` : full({ given, family });
    switch (name + rank) {
      case 'C':
        return initial(client);
      case 'c':
        return client.given;
      case 'Cl':
        return client.family;
      case 'K':
        return full(kin);
      case 'K2':
        return full(kin2);
      case 'k':
        return kin.given;
      case 'k2':
        return kin2.given;
      case 'F':
        return full(friend);
      case 'f':
        return friend.given;
      case 'Fl':
        return friend.family;
      case 'T':
        return full(therapist);
      case 't':
        return therapist.given;
      case 'Tl':
        return therapist.family;
      default:
        return name === 'k' || name === 'nick' ? givenName(random) : undefined;
    }
  }

  #word(name, rank) {
    const { random } = this;
    if (name === 'age') return String(18 + Math.floor(random() * 60));
    if (name === 'n')
      return String(rank === '4' ? 1940 + Math.floor(random() * 80) : Math.floor(random() * 28));
    if (name === 'Tt') return pick(WORDS[rank ? 'title2' : 'title'], random);
    const list = WORDS[name.toLowerCase()];
    if (!list) throw new Error(`unknown slot ${name}${rank}`);
    const word = pick(list, random);
    return name === capital(name) ? capital(word) : word;
  }
}

/** A write-up that grows line by line; marks are placed as it grows. */
class WriteUp {
  text = '';
  spans = [];

  constructor(cast) {
    this.cast = cast;
  }

  add(template, change = (text) => text) {
    for (const piece of template.split(/(\{[a-z]+\d?\})/i)) {
      const { text, type } = piece.startsWith('{') ? this.cast.fill(piece.slice(1, -1)) : { text: piece };
      if (type) this.spans.push([this.text.length, this.text.length + text.length, type]);
      this.text += change(text);
    }
  }
}

const lines = (count, part, random) => Array.from({ length: count }, () => pick(SENTENCES[part], random));
const some = (least, most, random) => least + Math.floor(random() * (most - least + 1));

/** How the sorts of write-ups are put together: their templates in order, and what stands between. */
const SORTS = {
  narrative: (random) =>
    Array.from({ length: some(1, 3, random) }, () => [
      ...(random() < 0.7 ? [`${pick(SENTENCES.heading, random)}${pick(['', ':', '\n'], random)}\n`] : []),
      ...lines(some(2, 5, random), 'narrative', random).flatMap((line) => [
        line,
        ' ',
        ...(random() < 0.3 ? [pick(SENTENCES.negative, random), ' '] : []),
      ]),
      '\n\n',
    ]).flat(),
  dialogue: (random) => [
    ...lines(some(0, 1, random), 'narrative', random).flatMap((line) => [line, '\n']),
    ...lines(some(4, 10, random), 'dialogue', random).flatMap((line) => [line, '\n']),
    ...lines(some(0, 2, random), 'narrative', random).flatMap((line) => [line, ' ']),
  ],
  intake: (random) => lines(some(4, 10, random), 'intake', random).flatMap((line) => [line, '\n']),
  note: (random) =>
    Array.from({ length: some(2, 6, random) }, () => [
      `${pick(SENTENCES.heading, random)}${pick(['', ':', '\n'], random)}\n`,
      ...lines(some(1, 4, random), 'negative', random).flatMap((line) => [line, pick(['\n', ' '], random)]),
      ...(random() < 0.3 ? [pick(SENTENCES.narrative, random)] : []),
      '\n\n',
    ]).flat(),
  query: (random) => lines(1, 'query', random),
};

const flat = (text) =>
  text.toLowerCase().replace(/[.,;:"?!—]/g, (mark) => (mark === '.' ? ' ' : mark === ',' ? ',' : ' '));

/** So many invented write-ups, a sixth of them dictated in lower case. */
export function inventedWriteUps(count, random) {
  return Array.from({ length: count }, (_, index) => {
    const writeUp = new WriteUp(new Cast(random));
    if (random() < 0.17) {
      for (const line of lines(some(2, 7, random), 'dictated', random)) {
        writeUp.add(line, flat);
        writeUp.add(pick([' ', '\n', '. '], random));
      }
    } else {
      const sort = pick(['narrative', 'narrative', 'dialogue', 'intake', 'note', 'query'], random);
      for (const line of SORTS[sort](random)) writeUp.add(line);
    }
    return {
      id: `invented-${index}`,
      source: 'invented',
      text: writeUp.text,
      spans: writeUp.spans,
      ignore: [],
    };
  });
}
