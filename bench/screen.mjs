/**
 * What the screen of a write-up costs: `node bench/screen.mjs` after `npm run build`. Whole texts of 6,000 and 20,000 characters and
 * one key typed into them, against a floor of bare regular expressions that knows no names, lists or record.
 */
import { readFileSync } from 'node:fs';
import { createScreener, defaultData } from '@subrosa/deid';
import { measure, printRatio } from './measure.mjs';

const tour = JSON.parse(readFileSync(new URL('../test/fixtures/tour-case.json', import.meta.url), 'utf8'));

/** The tour's write-up, its sections repeated until they are that long together. */
function writeUp(length) {
  const sections = [];
  for (let total = 0; total < length;) {
    const { key, text } = tour.sections[sections.length % tour.sections.length];
    const part = text.slice(0, length - total);
    sections.push({ key: `${key}-${sections.length}`, text: part });
    total += part.length;
  }
  return { sections };
}

/** What any de-identifier begins with. */
const FLOOR = [
  /\b\(?\d{3}\)?[-. ]?\d{3}[-. ]\d{4}\b/g,
  /\b[\w.+-]+@[\w-]+\.[\w.]+\b/g,
  /\bhttps?:\/\/\S+|\bwww\.\S+/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/g,
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b/g,
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}\b/g,
  /\b\d{5}(?:-\d{4})?\b/g,
  /\b\d+\s+[A-Z]\w+\s+(?:Street|Avenue|Road|Lane|Drive)\b/g,
  /\b[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*\b/g,
];
const floor = ({ sections }) =>
  sections.reduce(
    (found, { text }) => found + FLOOR.reduce((sum, rule) => sum + (text.match(rule)?.length ?? 0), 0),
    0,
  );

/** The same length with every section changed, so that nothing that was read before can be used again. */
const changed = ({ sections }) => ({
  sections: sections.map(({ key, text }) => ({ key, text: `E${text.slice(1)}` })),
});

const data = defaultData();
for (const length of [6_000, 20_000]) {
  const doc = writeUp(length);
  const screener = createScreener(data, tour.record, { seed: 1 });
  const typed = createScreener(data, tour.record, { seed: 1 });
  console.log(`${length} characters, ${screener.screen(doc).length} findings`);
  typed.screen(doc);
  const { key: section, text } = doc.sections[0];
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  let isTyped = false;
  // A key and its removal in turn, so that the text stays as long as it is.
  const typeKey = () => {
    typed.update({ section, from: at, to: isTyped ? at + 1 : at, insert: isTyped ? '' : 'e' });
    isTyped = !isTyped;
  };
  const other = changed(doc);
  let isOther = false;
  const screenWhole = () => {
    isOther = !isOther;
    screener.screen(isOther ? other : doc);
  };
  const names = { full: 'screen the whole', key: 'one key', floor: 'regular expressions over the whole' };
  const medians = await measure(
    {
      [names.full]: screenWhole,
      [names.key]: typeKey,
      [names.floor]: () => floor(doc),
    },
    { rounds: 9, calls: { [names.full]: 6, [names.key]: 20, [names.floor]: 20 } },
  );
  printRatio(medians, names.full, names.floor);
  printRatio(medians, names.key, names.floor);
}
