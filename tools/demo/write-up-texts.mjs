/** The fictional write-ups of the demo and the tour, by name. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8'));
const ALL = [...read('write-ups.json'), ...read('write-ups-earlier.json')];

/** The names of all of them. */
export const WRITE_UP_NAMES = ALL.map(({ name }) => name);

/** One of them, ready for prepareWriteUp: sections in order, question, teaser, and perhaps record and template. */
export function writeUpNamed(name) {
  const { sections, ...rest } = ALL.find((one) => one.name === name);
  return { ...rest, sections: Object.entries(sections).map(([key, text]) => ({ key, text })) };
}
