/**
 * Starts the embedded PostgreSQL on a folder, or takes over the server a killed run left behind.
 *
 * Beside the data folder lie `<folder>.password` (superuser, mode 0600) and `<folder>.log`. Only the loopback
 * interface is served, and no statement, parameter or error message of a client reaches the log, because case text
 * could be inside.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { chooseIdentity, giveTo, locateBinaries, PostgresError } from './postgres-binaries.mjs';
import { answersOn, commandOf, freePort, waitUntil } from './processes.mjs';

export { PostgresError };

const WINDOWS = process.platform === 'win32';
const SILENT_SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  log_statement: 'none',
  // Messages of level ERROR quote the value that was refused, so only the server's own messages are kept.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** What postmaster.pid says: `{ pid, port, ready }`; undefined when there is no such file. */
function readPostmaster(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Makes the cluster in a folder of its own and moves it into place, so that an interrupted run leaves no half cluster. */
function initialise({ binaries, identity, dataDir, passwordFile }) {
  for (const entry of readdirSync(dirname(dataDir))) {
    if (entry.startsWith(`${basename(dataDir)}.new-`))
      rmSync(join(dirname(dataDir), entry), { recursive: true });
  }
  const work = mkdtempSync(`${dataDir}.new-`);
  try {
    const fresh = join(work, 'data');
    const password = randomBytes(24).toString('base64url');
    writeFileSync(join(work, 'password'), password, { mode: 0o600 });
    giveTo(identity.owner, work);
    const flags = ['-D', fresh, '-U', 'postgres', `--pwfile=${join(work, 'password')}`, '--no-sync'];
    // The built-in C.UTF-8 sorts by code point on every platform, as a libc C.UTF-8 does where it exists.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const auth = ['--auth=scram-sha-256'];
    const [command, args] = identity.wrap(binaries.initdb, [...flags, ...locale, ...auth]);
    const run = spawnSync(command, args, { ...identity.options, cwd: work, encoding: 'utf8' });
    if (run.status !== 0) {
      const reason = (run.stderr ?? '').trim().split('\n').at(-1) || run.error?.message || 'no reason given';
      throw new PostgresError(`The database folder ${dataDir} could not be created: ${reason}.`);
    }
    writeFileSync(passwordFile, password, { mode: 0o600 });
    renameSync(fresh, dataDir);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Reads the version of an existing folder and the password beside it; each mismatch is told in one sentence. */
function checkExisting({ binaries, dataDir, passwordFile }) {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version !== binaries.major) {
    throw new PostgresError(
      `The data in ${dataDir} was written by PostgreSQL ${version}, but ${binaries.major} is installed: dump and reload it, or move the folder away.`,
    );
  }
  if (!existsSync(passwordFile)) {
    throw new PostgresError(
      `The password file ${passwordFile} is missing, so ${dataDir} cannot be opened: restore it or move the folder away.`,
    );
  }
}

/** Stops the server that owns `dataDir`: first politely, then at once; resolves when it is gone. */
export async function stopServer(dataDir, pid) {
  const gone = () => commandOf(pid) === undefined;
  if (WINDOWS) spawnSync(locateBinaries().pgCtl, ['stop', '-D', dataDir, '-m', 'fast', '-w']);
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    if (gone()) break;
    try {
      process.kill(pid, signal);
    } catch {
      break;
    }
    if (await waitUntil(gone, patience)) break;
  }
  const left = readPostmaster(dataDir);
  if (left?.pid === pid) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/** A server that an earlier run left behind: taken over when it runs with the same settings, else stopped. */
async function takeOver(dataDir, flags, wantedPort) {
  const found = readPostmaster(dataDir);
  if (found === undefined) return undefined;
  const command = commandOf(found.pid);
  const isOurs =
    command !== undefined && (command === '' ? await answersOn(found.port) : command.includes(dataDir));
  if (!isOurs) {
    // The number now belongs to nobody or to a stranger; PostgreSQL itself would refuse to start over it.
    rmSync(join(dataDir, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const options = readFileSync(join(dataDir, 'postmaster.opts'), 'utf8');
  const isSameCount = options.split('"-c"').length - 1 === flags.length;
  const isSame =
    isSameCount &&
    flags.every((flag) => options.includes(`"${flag}"`)) &&
    (wantedPort ?? found.port) === found.port;
  if (isSame && found.ready && (await answersOn(found.port))) return found;
  await stopServer(dataDir, found.pid);
  return undefined;
}

/** Spawns the server and waits until it is ready; returns its pid, or the reason why it did not come up. */
async function launch({ binaries, identity, dataDir, flags, port, logFile }) {
  const log = openSync(logFile, existsSync(logFile) && statSync(logFile).size > 5_000_000 ? 'w' : 'a', 0o600);
  const from = statSync(logFile).size;
  const [command, args] = identity.wrap(binaries.postgres, [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...flags.flatMap((f) => ['-c', f]),
  ]);
  // Its own process group: Ctrl-C must reach the apps first and the database last.
  const child = spawn(command, args, {
    ...identity.options,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();
  const isReady = () => readPostmaster(dataDir)?.pid === child.pid && readPostmaster(dataDir)?.ready === true;
  await waitUntil(() => ended || isReady(), 60_000);
  if (!ended && isReady()) return { pid: child.pid };
  if (!ended) await stopServer(dataDir, child.pid);
  return { reason: readFileSync(logFile, 'utf8').slice(from).trim() };
}

async function launchOnFreePort(parts, wantedPort) {
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const { pid, reason } = await launch({ ...parts, port });
    if (pid !== undefined) return { pid, port };
    const isTaken = /Address already in use|could not create any TCP\/IP sockets/i.test(reason);
    if (isTaken && wantedPort === undefined && attempt < 4) continue;
    if (isTaken)
      throw new PostgresError(
        `Port ${port} is taken by another program: stop that program or choose another port.`,
      );
    throw new PostgresError(
      `PostgreSQL did not start; the last lines of ${parts.logFile} say why: ${reason.split('\n').at(-1)}`,
    );
  }
}

/**
 * Starts (or takes over) the server on `dataDir`. Resolves once it accepts connections to
 * `{ host, port, user, password, url(database), dataDir, logFile, pid, stop(), reused }`; rejects with a
 * PostgresError whose message is one sentence for the person at the terminal.
 */
export async function startPostgres({ dataDir: folder, port, settings = {} }) {
  const dataDir = resolve(folder);
  const passwordFile = `${dataDir}.password`;
  const logFile = `${dataDir}.log`;
  mkdirSync(dirname(dataDir), { recursive: true });
  const flags = Object.entries({ ...settings, ...SILENT_SETTINGS }).map(([key, value]) => `${key}=${value}`);
  const binaries = locateBinaries();
  const identity = chooseIdentity(binaries, dirname(dataDir));
  if (existsSync(join(dataDir, 'PG_VERSION'))) checkExisting({ binaries, dataDir, passwordFile });
  else initialise({ binaries, identity, dataDir, passwordFile });
  const running = await takeOver(dataDir, flags, port);
  if (running === undefined) giveTo(identity.owner, dataDir);
  const server = running ?? (await launchOnFreePort({ binaries, identity, dataDir, flags, logFile }, port));
  const password = readFileSync(passwordFile, 'utf8').trim();
  const { pid } = server;
  return {
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password,
    dataDir,
    logFile,
    pid,
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`,
    stop: () => stopServer(dataDir, pid),
    reused: running !== undefined,
  };
}
