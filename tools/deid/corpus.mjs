/** The texts the tagger learns from, and how their marks become tags. */
import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../data/deid/', import.meta.url);

/** Sources that share a generator or an annotation guideline; a fold leaves out the whole group. */
export const GROUPS = {
  queries: /^synthetic-clinical-queries$/,
  presidio: /^presidio-/,
  gum: /^gum-/,
  litbank: /^litbank$/,
  aci: /^aci-/,
  wikigold: /^wikigold$/,
};

/** The group that a source belongs to. */
export const groupOf = (source) => Object.keys(GROUPS).find((group) => GROUPS[group].test(source)) ?? source;

/** Every row of the data folder in a fixed order: `{ id, source, text, spans: [[from, to, type]], ignore: [[from, to]] }`. */
export function readCorpus() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, FOLDER), 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ source: name.replace('.jsonl', ''), ...JSON.parse(line) })),
    );
}

const BEGIN = { NAME: 1, LOCATION: 3, ORGANIZATION: 5 };
/** A token whose tag is neither learnt nor punished. */
export const UNJUDGED = 255;

/** The tag number of every token, given its place in the row's text, or `UNJUDGED` where the corpus says nothing. */
export function tagsOf(row, places) {
  const tags = new Uint8Array(places.length);
  const mark = ([from, to], put) => {
    let isFirst = true;
    for (let index = firstAfter(places, from); index < places.length && places[index].from < to; index += 1) {
      put(index, isFirst);
      isFirst = false;
    }
  };
  for (const zone of row.ignore) mark(zone, (index) => (tags[index] = UNJUDGED));
  for (const span of row.spans) {
    const begin = BEGIN[span[2]];
    mark(span, (index, isFirst) => (tags[index] = begin === undefined ? 0 : isFirst ? begin : begin + 1));
  }
  return tags;
}

function firstAfter(places, from) {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows with a part of them repeated in lower case and a smaller part in capitals, as hurried text is written. */
export function withVariants(rows, random) {
  const variants = rows.flatMap((row) => {
    const chance = random();
    if (chance < 0.25) return [{ ...row, text: keepLength(row.text, row.text.toLowerCase()) }];
    return chance > 0.96 ? [{ ...row, text: keepLength(row.text, row.text.toUpperCase()) }] : [];
  });
  return [...rows, ...variants];
}

const keepLength = (text, changed) => (changed.length === text.length ? changed : text);

/** A small seeded generator of numbers in [0, 1) (mulberry32), so that training gives the same weights every time. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
