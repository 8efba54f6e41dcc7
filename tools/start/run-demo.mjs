/** One run of Subrosa on this machine, from an empty folder to a served URL and back. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DemoClock } from '../demo/demo-clock.mjs';
import { PostgresError, startPostgres } from '../embedded-postgres.mjs';
import { pause } from '../processes.mjs';
import { isBuilt, noteBuilt, sourcesDigest } from './build-stamp.mjs';
import { endOrphans, endProcess, recordRun, runOnce, startChild, tailOf } from './children.mjs';
import { bringsDatabase, composeEnvironment } from './environment.mjs';
import { takeLock } from './lock.mjs';
import { StartProblem } from './problem.mjs';

const READY_MS = 60_000;
/** With this exit code the API says that a visitor wants the demo to begin anew (apps/api/demo-reset.ts). */
const RESET_CODE = 75;

/** Removes the demo's data, keys and secrets; the next start begins from nothing. */
async function wipe(home) {
  const dataDir = join(home, 'postgres');
  // A server that still runs on the folder would keep writing into it.
  if (existsSync(join(dataDir, 'postmaster.pid'))) await (await startPostgres({ dataDir })).stop();
  for (const name of ['postgres', 'postgres.password', 'postgres.log', 'keys', 'secrets', 'logs']) {
    rmSync(join(home, name), { recursive: true, force: true });
  }
}

async function build(root, log) {
  if (isBuilt(root)) return;
  log('Building …');
  const digest = sourcesDigest(root);
  const { code, stdout, stderr } = await runOnce([process.execPath, join(root, 'tools/build.mjs')], {
    cwd: root,
    env: process.env,
  });
  if (code !== 0) throw new StartProblem(`The sources do not compile:\n${stdout}${stderr}`);
  noteBuilt(root, digest);
}

/** Migrates and seeds; resolves to what the command has to tell, which names the demo people. */
async function prepare(root, env) {
  const script = join(root, 'apps/ops/dist/main.js');
  const { code, stdout, stderr } = await runOnce(
    [process.execPath, '--enable-source-maps', script, 'prepare'],
    { cwd: root, env },
  );
  if (code !== 0)
    throw new StartProblem(`The database could not be prepared:\n${stderr.trim() || stdout.trim()}`);
  return stdout.trim();
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

const stoppedSentence = ({ name, logFile }, code) =>
  `The ${name} stopped by itself (${code}); the last lines of ${logFile}:\n${tailOf(logFile)}`;

/** Resolves when the API answers; throws one sentence when a child ends first or nothing answers. */
async function waitReady({ url, children, isStopping }) {
  let ended;
  for (const child of children) void child.ended.then(({ code }) => (ended ??= { child, code }));
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(50)) {
    if (ended !== undefined) throw new StartProblem(stoppedSentence(ended.child, ended.code));
    if (isStopping() || (await isReady(url))) return;
  }
  throw new StartProblem(
    `The API did not answer on ${url}/health/ready within ${READY_MS / 1000} s; its log is ${children[0].logFile}.`,
  );
}

function printWelcome(log, { url, people, home, seconds }) {
  log(`\nSubrosa is ready at ${url} (${seconds} s). Open it in a browser.`);
  if (people !== '') log(`\n${people}`);
  log(`\nLogs and data are in ${home}. Take the tour with "npm run tour".`);
  log('Ctrl-C stops everything; the data stays. "npm start -- --fresh" begins anew.\n');
}

/** Starts the database and the apps; everything started is pushed on `undo`, to be ended in reverse. */
async function startAll({ root, home, script, env, log, undo, builds, seed, isStopping }) {
  const began = Date.now();
  const ownDatabase = bringsDatabase(env);
  if (builds) await build(root, log);
  const server = ownDatabase ? undefined : await startPostgres({ dataDir: join(home, 'postgres') });
  if (server !== undefined) undo.push(() => server.stop());
  const settings = await composeEnvironment({ env, home, server, script });
  undo.push(async () => settings.releasePort());
  const people = await prepare(root, settings.prepare);
  const clock =
    server === undefined || seed === undefined
      ? undefined
      : new DemoClock(settings.prepare.MIGRATION_DATABASE_URL);
  // A run that was killed while it wrote the demo's earlier weeks left the clock behind.
  await clock?.setRight();
  const children = [];
  const record = join(home, 'run.json');
  undo.push(async () => rmSync(record, { force: true }));
  // The API is ended first, so it is started last.
  for (const name of ['worker', 'api']) {
    const child = startChild({
      name,
      script: join(root, `apps/${name}/dist/main.js`),
      home,
      cwd: root,
      env: settings[name],
    });
    children.unshift(child);
    undo.push(() => endProcess(child.pid));
    recordRun(record, { url: settings.url, children });
  }
  await waitReady({ url: settings.url, children, isStopping });
  const started = { children, port: new URL(settings.url).port };
  if (isStopping()) return started;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  printWelcome(log, { url: settings.url, people, home, seconds });
  // The stand-in apps of the tests have no demo clinic; the real ones name its people.
  if (people !== '' && seed !== undefined) {
    const { number, expiresAt } = await seed({
      url: settings.url,
      clock,
      environment: settings.prepare,
      log,
    });
    log(`Case ${number} of the demo clinic expires in three minutes, at ${expiresAt}.\n`);
  }
  return started;
}

/** Resolves to the exit code once a signal came (0) or a child ended by itself (1), or to RESET_CODE if the demo shall begin anew. */
async function untilEnd({ stopped, start, log }) {
  const result = await Promise.race([stopped, start]);
  if (result === 'stopped') return 0;
  const ends = result.children.map((child) => child.ended.then(({ code }) => ({ child, code })));
  const end = await Promise.race([stopped, ...ends]);
  if (end === 'stopped') return 0;
  if (end.child.name === 'api' && end.code === RESET_CODE) return RESET_CODE;
  log(stoppedSentence(end.child, end.code));
  return 1;
}

function explain(problem) {
  if (problem instanceof StartProblem || problem instanceof PostgresError) return problem.message;
  if (['EACCES', 'EPERM'].includes(problem.code)) {
    return `${problem.path ?? 'A file'} belongs to another user, probably from a start as root: give it to yourself with chown, or set SUBROSA_HOME to another folder.`;
  }
  return `Subrosa could not start: ${problem.stack}`;
}

async function unwind(steps, log) {
  for (const step of steps.splice(0).reverse())
    await step().catch((error) => log(`While stopping: ${error.message}`));
}

/** Runs, and runs anew on the same port as often as a visitor asks for it; resolves to the exit code. */
async function runAgainAndAgain({ isFresh, stopped, env, steps, ...run }) {
  const { home, log } = run;
  let settings = env;
  for (let wipes = isFresh; ; wipes = true) {
    if (wipes) await wipe(home);
    const start = startAll({ ...run, env: settings, undo: steps });
    const code = await untilEnd({ stopped, start, log });
    // A signal in mid-start: let the current step end, so that nothing it starts is missed.
    const started = await start.catch(() => undefined);
    if (code !== RESET_CODE) return code;
    log('A visitor asked for it: the demo begins anew.');
    settings = { ...env, PORT: started.port };
    await unwind(steps, log);
  }
}

/**
 * Runs until a signal or a failure; resolves to the exit code. `root` holds the apps, `home` the data; every failure is told
 * through `log` in one sentence (followed by what the failing program said).
 */
export async function runDemo({
  root,
  home,
  script,
  env = process.env,
  log = console.log,
  isFresh = false,
  builds = true,
  seed,
}) {
  const steps = [];
  let signals = 0;
  const stopped = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        signals += 1;
        if (signals === 1) log('\nStopping …');
        done('stopped');
      });
    }
  });
  let code = 1;
  let release = () => undefined;
  try {
    mkdirSync(home, { recursive: true });
    release = takeLock(join(home, 'start.lock'), script);

    const orphans = await endOrphans(join(home, 'run.json'));
    if (orphans.length > 0) log(`Ended what a killed run had left: ${orphans.join(', ')}.`);
    if (isFresh && env.DATABASE_URL)
      throw new StartProblem(
        '--fresh wipes the embedded database only, and DATABASE_URL points elsewhere: unset one of them.',
      );
    code = await runAgainAndAgain({
      ...{ root, home, script, env, log, builds, seed, isFresh, stopped, steps },
      isStopping: () => signals > 0,
    });
  } catch (problem) {
    log(explain(problem));
  }
  await unwind(steps, log);
  release();
  return code;
}
