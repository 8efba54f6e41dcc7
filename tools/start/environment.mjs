/** What the apps are told: the settings of docs/config.md, from the person's environment first. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { openSecrets } from './secrets.mjs';
import { StartProblem } from './problem.mjs';

const DATABASE = 'subrosa';
const FIRST_PORT = 4000;
const PORTS_TRIED = 20;

function isFree(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

/**
 * The API binds its port seconds after it was chosen: until then a lock keeps other starts from it, which would otherwise take this
 * one's API for their own. Answers the release, or undefined where another start was first.
 */
function claim(port, script) {
  try {
    return takeLock(join(tmpdir(), `subrosa-port-${port}.lock`), script);
  } catch {
    return undefined;
  }
}

/** `{ port, releasePort }`: PORT as given, or the first free one from 4000 on; a taken PORT is told in one sentence. */
async function choosePort(env, script) {
  const host = env.HOST ?? '127.0.0.1';
  if (env.PORT !== undefined && env.PORT !== '') {
    const port = Number(env.PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new StartProblem(`PORT=${env.PORT} is not a port number.`);
    const releasePort = (await isFree(port, host)) ? claim(port, script) : undefined;
    if (releasePort !== undefined) return { port, releasePort };
    throw new StartProblem(
      `Port ${port} is taken by another program: stop it, or leave PORT unset to take the next free one.`,
    );
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1)
    if (await isFree(port, host)) {
      const releasePort = claim(port, script);
      if (releasePort !== undefined) return { port, releasePort };
    }
  throw new StartProblem(
    `No port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} is free: set PORT to one that is.`,
  );
}

/** True when the person brings a database; a half-given one is told in one sentence. */
export function bringsDatabase(env) {
  if (!env.DATABASE_URL && !env.DATABASE_URL_FILE) return false;
  const missing = ['MIGRATION_DATABASE_URL', 'WORKER_DATABASE_URL'].filter(
    (name) => !env[name] && !env[`${name}_FILE`],
  );
  if (missing.length === 0) return true;
  throw new StartProblem(
    `DATABASE_URL is set, but ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not: the roles have separate rights, so each needs its own URL.`,
  );
}

/** The database settings for the embedded server, one role each. */
function embeddedUrls(server, passwords) {
  const url = (role) =>
    `postgres://subrosa_${role}:${passwords[role]}@${server.host}:${server.port}/${DATABASE}`;
  return {
    MIGRATION_SUPERUSER_URL: server.url('postgres'),
    MIGRATION_DATABASE_URL: url('owner'),
    DATABASE_URL: url('app'),
    WORKER_DATABASE_URL: url('worker'),
    BACKUP_DATABASE_URL: url('backup'),
    DEMO_MODE: 'true',
    DEMO_RESET: 'true',
    NODE_ENV: 'development',
  };
}

/** The apps never see the superuser or the owner: a hole in them must not reach the schema. */
const OPERATOR_SETTINGS = [
  'MIGRATION_SUPERUSER_URL',
  'MIGRATION_DATABASE_URL',
  'BACKUP_DATABASE_URL',
].flatMap((name) => [name, `${name}_FILE`]);

const without = (env, names) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** `{ prepare, api, worker, url, releasePort }`: the environment of the one-shot command and of each app, and the address. */
export async function composeEnvironment({ env, home, server, script }) {
  const { port, releasePort } = await choosePort(env, script);
  const keys = join(home, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const { passwords, keyFiles } = openSecrets(join(home, 'secrets'));
  const own = Object.fromEntries(
    Object.entries(keyFiles).filter(([name]) => !env[name] && !env[name.replace(/_FILE$/, '')]),
  );
  const url = env.PUBLIC_URL || `http://127.0.0.1:${port}`;
  const settings = {
    ...(env.KEY_DIRECTORY ? {} : { KEY_DIRECTORY: keys }),
    ...own,
    ...(server === undefined ? {} : embeddedUrls(server, passwords)),
    PORT: String(port),
    PUBLIC_URL: url,
  };
  const prepare = { ...env, ...settings };
  const worker = without(prepare, OPERATOR_SETTINGS);
  const api = without(worker, ['WORKER_DATABASE_URL', 'WORKER_DATABASE_URL_FILE']);
  return { prepare, api, worker, url: `http://127.0.0.1:${port}`, releasePort };
}
