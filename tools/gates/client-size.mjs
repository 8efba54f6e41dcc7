/** What a browser must fetch stays small: the budgets of docs/adr/0016 in compressed bytes, read from the client's build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromProblems } from './run-command.mjs';

const KB = 1000;

/** In thousand bytes: scripts everyone fetches at first; the chunks made for one page; the styles of the page that needs most. */
const BUDGETS = { entry: 215, composer: 110, review: 45, styles: 40 };

/** The page that is measured, and the pages that share its work: what any other page fetches too is counted with none. */
const PAGES = {
  composer: {
    page: /^routes\/write-ups\.\$draftId(\.index|_)?\.tsx/,
    area: /^routes\/(write-ups\.\$draftId(\.index|_)?\.tsx|cases\.\$number_\.resubmit)/,
  },
  review: { page: /^routes\/cases\.\$number\.tsx/, area: /^routes\/cases\.\$number\.tsx/ },
};

/** What comes with these keys of the manifest, themselves included, in the order met. */
function closureOf(manifest, keys) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    (manifest[key].imports ?? []).forEach(visit);
  };
  keys.forEach(visit);
  return [...seen];
}

/** Sizes by the names of BUDGETS, NaN for a page that the build lacks. */
function measure(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const keys = Object.keys(manifest);
  const sum = (files) =>
    [...new Set(files)].reduce(
      (total, file) => total + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / KB,
      0,
    );
  const entry = closureOf(
    manifest,
    keys.filter((key) => manifest[key].isEntry),
  );
  const routes = keys.filter((key) => key.startsWith('routes/'));
  const later = (key) => closureOf(manifest, [key]).flatMap((one) => manifest[one].dynamicImports ?? []);
  const fetchedBy = (pages) =>
    closureOf(manifest, [...pages, ...pages.flatMap(later).filter((key) => !routes.includes(key))]);
  const own = ({ page, area }) => {
    const pages = routes.filter((key) => page.test(key));
    const elsewhere = new Set([...entry, ...fetchedBy(routes.filter((key) => !area.test(key)))]);
    const files = fetchedBy(pages)
      .filter((key) => !elsewhere.has(key))
      .map((key) => manifest[key].file);
    return pages.length === 0 ? Number.NaN : sum(files);
  };
  const stylesOf = (some) => some.flatMap((key) => manifest[key].css ?? []);
  const stylesWith = (route) => sum(stylesOf([...entry, ...closureOf(manifest, [route])]));
  return {
    entry: sum(entry.map((key) => manifest[key].file)),
    composer: own(PAGES.composer),
    review: own(PAGES.review),
    styles: Math.max(sum(stylesOf(entry)), ...routes.map(stylesWith)),
  };
}

export const gate = {
  name: 'client size',
  async run({ root, isFixture }) {
    const sizes = measure(join(root, isFixture ? 'client' : 'apps/web/dist'));
    // The fixture is a client of a few bytes.
    const limitOf = (name) => (isFixture ? 0.01 : BUDGETS[name]);
    const problems = Object.keys(BUDGETS)
      .filter((name) => !(sizes[name] <= limitOf(name)))
      .map((name) => `${name}: ${sizes[name].toFixed(1)} KB compressed, the budget is ${limitOf(name)}`);
    const figures = Object.entries(sizes)
      .map(([name, size]) => `${name} ${size.toFixed(1)}`)
      .join(', ');
    return { ...fromProblems(problems, figures), figures: `${figures} KB compressed` };
  },
};
