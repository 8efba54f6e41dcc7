/** `npm run tour`: three cases from write-up to destroyed, a group and a leave, through the public API of the running server, as twelve different people. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from './project.mjs';
import { localWorker } from './tour/local-worker.mjs';
import { playTour } from './tour/play-tour.mjs';

function runningServer() {
  const file = join(HOME, 'run.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const run = runningServer();
const url = process.env.SUBROSA_URL ?? run?.url;
if (url === undefined) {
  console.error(
    'No running Subrosa was found: start it with "npm start" in another window, or set SUBROSA_URL.',
  );
  process.exit(1);
}
try {
  const steps = await playTour({ url, worker: localWorker(run) });
  console.log(`\nAll ${steps} steps happened as told.`);
} catch (error) {
  console.error(`\nThe tour ended early: ${error.message}`);
  process.exitCode = 1;
}
