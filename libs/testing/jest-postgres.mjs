/**
 * Jest globalSetup: one throwaway PostgreSQL for the whole run, told to the tests in `SUBROSA_TEST_POSTGRES` as
 * JSON `{host, port, user, password}`. A run that finds the variable already set uses that server and leaves it alone.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, stopServer } from '../../tools/embedded-postgres.mjs';
import { commandOf } from '../../tools/processes.mjs';

const PREFIX = 'subrosa-test-postgres-';
/** Speed over durability: this data is worth nothing after the run. */
const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
};

/** Both projects name this setup and the hooks share a process, so the count lives on the global object. */
const shared = (globalThis.subrosaTestPostgres ??= { users: 0, starting: undefined });

/** Stops and removes clusters of runs that were killed before their teardown. */
async function removeOrphans() {
  for (const entry of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const runner = Number(entry.slice(PREFIX.length));
    if (commandOf(runner)?.includes('node') === true) continue;
    const folder = join(tmpdir(), entry);
    const pidFile = join(folder, 'data', 'postmaster.pid');
    if (existsSync(pidFile)) {
      const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
      if (commandOf(pid)?.includes(folder)) await stopServer(join(folder, 'data'), pid);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the server without waiting; for the moments when Node gives us no time. */
function endAtOnce(server, folder) {
  if (shared.users === 0) return;
  shared.users = 0;
  try {
    process.kill(server.pid, 'SIGQUIT');
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let i = 0; i < 100 && commandOf(server.pid) !== undefined; i += 1) Atomics.wait(clock, 0, 0, 20);
  } catch {
    // It had ended already.
  }
  rmSync(folder, { recursive: true, force: true });
}

async function start() {
  await removeOrphans();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const server = await startPostgres({ dataDir: join(folder, 'data'), settings: THROWAWAY });
  const { host, port, user, password } = server;
  process.env.SUBROSA_TEST_POSTGRES = JSON.stringify({ host, port, user, password });
  process.once('exit', () => endAtOnce(server, folder));
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => process.exit(code));
  }
  return { server, folder };
}

/** Starts the cluster for the first project of the run; later projects share it. */
export default async function setup() {
  if (process.env.SUBROSA_TEST_POSTGRES !== undefined && shared.starting === undefined) return;
  shared.users += 1;
  shared.starting ??= start();
  await shared.starting;
}

/** Counterpart of `setup`: the last project to finish stops the server and removes its folder. */
export async function teardown() {
  if (shared.starting === undefined || shared.users === 0) return;
  if (shared.users > 1) {
    shared.users -= 1;
    return;
  }
  const { server, folder } = await shared.starting;
  await server.stop();
  shared.users = 0;
  rmSync(folder, { recursive: true, force: true });
  delete process.env.SUBROSA_TEST_POSTGRES;
  shared.starting = undefined;
}
