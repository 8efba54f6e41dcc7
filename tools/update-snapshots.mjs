/** `npm run snapshots [name …]`: writes the generated files anew, in place. */
import { join } from 'node:path';
import { generate, loadSnapshots, withPostgres } from './gates/snapshots.mjs';
import { ROOT } from './project.mjs';

const wanted = process.argv.slice(2);
const all = await loadSnapshots(join(ROOT, 'tools', 'snapshots'));
const chosen = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const failures = await withPostgres(chosen, () =>
  Promise.all(chosen.map((snapshot) => generate(snapshot, { root: ROOT, out: ROOT }))),
);
for (const failure of failures.filter((text) => text !== undefined)) console.error(failure);
for (const [index, { name, files }] of chosen.entries())
  if (failures[index] === undefined) console.log(`${name}: ${files.join(', ')}`);
process.exitCode = failures.every((text) => text === undefined) ? 0 : 1;
