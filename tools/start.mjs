/** `npm start`: installs, builds, prepares and runs Subrosa on this machine. Options: --fresh, --help. */
import { installIfNeeded, nodeProblem } from './install.mjs';
import { HOME, ROOT } from './project.mjs';
import { runDemo } from './start/run-demo.mjs';

const USAGE = `npm start              starts Subrosa with an embedded PostgreSQL; data stays in .subrosa
npm start -- --fresh   forgets the demo data first

DATABASE_URL, WORKER_DATABASE_URL and MIGRATION_DATABASE_URL point at a PostgreSQL 15 or newer instead;
QUEUE_URL=redis://… moves the queue; PORT, HOST and SUBROSA_HOME say where. All settings: docs/config.md.`;

async function main(options) {
  const unknown = options.find((option) => !['--fresh', '--help'].includes(option));
  if (unknown !== undefined || options.includes('--help')) {
    console.log(unknown === undefined ? USAGE : `${unknown} is not an option.\n${USAGE}`);
    return unknown === undefined ? 0 : 1;
  }
  const problem = nodeProblem() ?? installIfNeeded();
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  // Loaded late: the seed imports built packages, which the first start has yet to build.
  const seed = async (where) => (await import('./demo/seed.mjs')).seedDemo(where);
  return runDemo({ root: ROOT, home: HOME, script: 'start.mjs', isFresh: options.includes('--fresh'), seed });
}

process.exit(await main(process.argv.slice(2)));
