/** `npm run bench` after `npm run build`: every bench in turn, each in a process of its own, none longer than two minutes. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHES = ['access', 'screen', 'cases-list', 'open-section'];
const LIMIT_MS = 120_000;

function run(name) {
  const file = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: 'inherit', timeout: LIMIT_MS });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}

const failed = [];
for (const name of BENCHES) {
  console.log(`\n${name}`);
  if ((await run(name)) !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Did not finish: ${failed.join(', ')}`);
  process.exitCode = 1;
}
