/**
 * Everything published is committed as a generated file; here it is generated again and compared.
 *
 * A file `tools/snapshots/<name>.mjs` exports `snapshot = { name, command, files, needsPostgres }`: `command` is an argument
 * list that writes `files` (paths from the root; a folder counts with all it holds) below the folder given by `--out`.
 * With `needsPostgres` the command finds a server in SUBROSA_TEST_POSTGRES, as the tests do.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import setup, { teardown } from '../../libs/testing/jest-postgres.mjs';
import { runCommand } from './run-command.mjs';
import { walk } from '../project.mjs';

/** What must be under a snapshot; a generator that vanishes is then noticed. */
const PUBLISHED = [
  'apps/api/schema.graphql',
  'db/queries',
  'db/catalogue.txt',
  'docs/permissions.md',
  'docs/errors.md',
  'docs/config.md',
  '.env.example',
];

/** All snapshots declared in a folder. */
export async function loadSnapshots(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort();
  const modules = await Promise.all(files.map((name) => import(pathToFileURL(join(folder, name)).href)));
  return modules.map(({ snapshot }) => snapshot);
}

/** Runs one generator into `out`; resolves to its output when it failed, else undefined. */
export async function generate(snapshot, { root, out }) {
  const { code, output } = await runCommand([...snapshot.command, '--out', out], { cwd: root });
  return code === 0 ? undefined : `${snapshot.name}: the generator failed\n${output}`;
}

/** Relative paths of the files below a path, which may be one file, a folder or nothing. */
function filesBelow(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  return statSync(full).isDirectory() ? walk(full).map((name) => `${path}/${name}`) : [path];
}

function firstDifference(committed, generated) {
  const [left, right] = [committed.split('\n'), generated.split('\n')];
  const line = right.findIndex((text, index) => text !== left[index]);
  const at = line === -1 ? right.length : line;
  return `line ${at + 1}\n    committed: ${left[at] ?? '(end of file)'}\n    generated: ${right[at] ?? '(end of file)'}`;
}

function compare(snapshot, { root, out }) {
  const paths = new Set(
    snapshot.files.flatMap((path) => [...filesBelow(root, path), ...filesBelow(out, path)]),
  );
  const missing = snapshot.files
    .filter((path) => !existsSync(join(out, path)))
    .map((path) => `${path}: was not generated`);
  const different = [...paths].flatMap((path) => {
    if (!existsSync(join(out, path))) return [`${path}: is committed, but no longer generated`];
    if (!existsSync(join(root, path))) return [`${path}: is generated, but not committed`];
    const [committed, generated] = [root, out].map((folder) => readFileSync(join(folder, path), 'utf8'));
    return committed === generated ? [] : [`${path}: differs at ${firstDifference(committed, generated)}`];
  });
  return [...missing, ...different];
}

/** Calls `action` with a throwaway server in the environment when one of the snapshots asks for it. */
export async function withPostgres(snapshots, action) {
  if (!snapshots.some(({ needsPostgres }) => needsPostgres === true)) return action();
  await setup();
  try {
    return await action();
  } finally {
    await teardown();
  }
}

async function check(snapshot, root) {
  const out = mkdtempSync(join(tmpdir(), 'subrosa-snapshot-'));
  try {
    const failure = await generate(snapshot, { root, out });
    return failure === undefined ? compare(snapshot, { root, out }) : [failure];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

export const gate = {
  name: 'snapshots',
  async run({ root, isFixture }) {
    const snapshots = await loadSnapshots(
      isFixture ? join(root, 'snapshots') : join(root, 'tools', 'snapshots'),
    );
    const covered = new Set(snapshots.flatMap(({ files }) => files));
    const uncovered = isFixture ? [] : PUBLISHED.filter((path) => !covered.has(path));
    const results = await withPostgres(snapshots, () =>
      Promise.all(snapshots.map((snapshot) => check(snapshot, root))),
    );
    const failed = results.filter((problems) => problems.length > 0).length;
    const lines = [...uncovered.map((path) => `${path}: no snapshot generates it`), ...results.flat()];
    if (failed > 0)
      lines.push('Run `npm run snapshots` to write them anew, and read the difference before you commit it.');
    return { passed: results.length - failed, failed: failed + uncovered.length, output: lines.join('\n') };
  },
};
