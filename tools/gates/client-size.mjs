/** What a browser must fetch stays small: the budgets of docs/adr/0016 in compressed bytes, read from the client's build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromProblems } from './run-command.mjs';

const KB = 1000;
const COMPOSER = /write-ups\.\$draftId(?:\.index|_?)\.tsx/;
const REVIEW = /cases\.\$number\.tsx/;

/** In thousand bytes. The entry is fetched by everyone, a chunk by whoever opens that page, on top of the entry. */
const BUDGETS = { entry: 215, composer: 110, review: 45, styles: 40 };

/** Keys of the manifest that come with these, themselves included; `deep` also takes what is fetched later on the same page. */
function closureOf(manifest, keys, isDeep = false) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || manifest[key] === undefined) return;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    imports.forEach(visit);
    if (isDeep) dynamicImports.filter((one) => !one.startsWith('routes/')).forEach(visit);
  };
  keys.forEach(visit);
  return seen;
}

/** `{ entry, composer, review, styles }` in thousand bytes, compressed; NaN for a page that the build lacks. */
function measure(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const sizeOf = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / KB;
  const sum = (files) => [...new Set(files)].reduce((total, file) => total + sizeOf(file), 0);
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  const entry = closureOf(manifest, entries);
  const added = (pattern) => {
    const pages = Object.keys(manifest).filter((key) => pattern.test(key));
    if (pages.length === 0) return Number.NaN;
    const keys = [...closureOf(manifest, pages, true)].filter((key) => !entry.has(key));
    return sum(keys.map((key) => manifest[key].file).filter((file) => file.endsWith('.js')));
  };
  return {
    entry: sum([...entry].map((key) => manifest[key].file)),
    composer: added(COMPOSER),
    review: added(REVIEW),
    styles: sum(
      Object.values(manifest).flatMap(({ file, css = [] }) => [...css, ...(file.endsWith('.css') ? [file] : [])]),
    ),
  };
}

export const gate = {
  name: 'client size',
  async run({ root }) {
    const sizes = measure(join(root, 'apps/web/dist'));
    const problems = Object.entries(BUDGETS)
      .filter(([name, budget]) => !(sizes[name] <= budget))
      .map(([name, budget]) => `${name}: ${sizes[name].toFixed(1)} KB compressed, the budget is ${budget}`);
    const figures = Object.entries(sizes)
      .map(([name, size]) => `${name} ${size.toFixed(1)}`)
      .join(', ');
    return { ...fromProblems(problems, figures), figures: `${figures} KB` };
  },
};
