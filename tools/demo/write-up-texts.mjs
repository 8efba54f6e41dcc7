/** The fictional write-ups of the demo and the tour, by name. */
import { readFileSync } from 'node:fs';

const ALL = JSON.parse(readFileSync(new URL('./write-ups.json', import.meta.url), 'utf8'));

/** One of them, ready for prepareWriteUp: sections in order, question, teaser, and perhaps record and template. */
export function writeUpNamed(name) {
  const { sections, ...rest } = ALL.find((one) => one.name === name);
  return { ...rest, sections: Object.entries(sections).map(([key, text]) => ({ key, text })) };
}
