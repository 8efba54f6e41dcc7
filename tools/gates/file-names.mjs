/** Files are named kebab-case by what they hold, never by a word that could hold anything. */
import { fromProblems } from './run-command.mjs';
import { walk } from '../project.mjs';

const EMPTY_WORDS = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
  'base',
  'misc',
  'stuff',
]);
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const CODE = /\.(ts|tsx|mts|mjs|cjs)$/;
/** Names that other programs ask for. */
const GIVEN = /^tsconfig\.base\.json$/;
/** The router reads addresses from the names of these files. */
const ROUTE = /^apps\/web\/routes\//;

function problemsOf(path) {
  const segments = path.split('/');
  const file = segments.at(-1);
  if (GIVEN.test(file)) return [];
  const words = segments.flatMap((segment) => segment.split(/[-._]/));
  const empty = words.filter((word) => EMPTY_WORDS.has(word.toLowerCase()));
  return [
    ...empty.map((word) => `${path}: "${word}" says nothing about what the file holds`),
    ...(CODE.test(file) && !KEBAB.test(file) && !ROUTE.test(path)
      ? [`${path}: file names are kebab-case noun.role.ts`]
      : []),
  ];
}

export const gate = {
  name: 'file names',
  async run({ root, isFixture }) {
    const files = walk(root, isFixture ? [] : ['tools/fixtures', 'libs/deid/data']);
    return fromProblems(files.flatMap(problemsOf), `${files.length} files`);
  },
};
