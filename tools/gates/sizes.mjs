/** No source file is longer than 300 lines (a test 500); the figures show where the tree is heading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromProblems } from './run-command.mjs';
import { walk } from '../project.mjs';

const CODE = /\.(ts|tsx|mts|mjs|cjs)$/;
/** Written by tools, read by none. */
const GENERATED = /\.gen\.ts$|\/generated\//;
const TEST = /(\.spec\.ts|\.test\.ts)$|(^|\/)test\//;
const LIMIT = { product: 300, test: 500, wish: 200 };

/** Number of lines, as an editor counts them. */
const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export const gate = {
  name: 'sizes',
  async run({ root, isFixture }) {
    const files = walk(root, isFixture ? [] : ['tools/fixtures', 'libs/deid/data'])
      .filter((path) => CODE.test(path) && !GENERATED.test(path))
      .map((path) => ({ path, lines: lineCount(readFileSync(join(root, path), 'utf8')) }))
      .sort((a, b) => a.lines - b.lines);
    const limitOf = (path) => (TEST.test(path) ? LIMIT.test : LIMIT.product);
    const problems = files
      .filter(({ path, lines }) => lines > limitOf(path))
      .map(({ path, lines }) => `${path}: ${lines} lines, the limit is ${limitOf(path)}`);
    const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
    const long = files.filter(({ path, lines }) => !TEST.test(path) && lines > LIMIT.wish);
    const figures = `${files.length} files: median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} lines; ${long.length} over ${LIMIT.wish}`;
    const list = long.map(({ path, lines }) => `  ${path}: ${lines}`).join('\n');
    return { ...fromProblems(problems, `${figures}\n${list}`), figures };
  },
};
