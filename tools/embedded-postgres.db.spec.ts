import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, stopServer } from './embedded-postgres.mjs';
import { commandOf } from './processes.mjs';

const SECRET = 'a sentence of a case that no log may hold';

async function ask(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, values);
    return rows;
  } finally {
    await client.end();
  }
}

// Real processes on a shared machine: patient, since only a hang should fail here.
jest.setTimeout(60_000);

describe('startPostgres', () => {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-launcher-'));
  const dataDir = join(home, 'postgres');
  const settings = { fsync: 'off' };
  chmodSync(home, 0o711);

  beforeAll(async () => {
    await startPostgres({ dataDir, settings });
  });

  afterAll(async () => {
    const server = await startPostgres({ dataDir, settings });
    await server.stop();
    rmSync(home, { recursive: true });
  });

  it('takes over a server that still runs, and keeps its port', async () => {
    const first = await startPostgres({ dataDir, settings });
    const second = await startPostgres({ dataDir, settings });
    expect(first.reused).toBe(true);
    expect([second.pid, second.port]).toEqual([first.pid, first.port]);
  });

  it('restarts a server that runs with other settings', async () => {
    const before = await startPostgres({ dataDir, settings });
    const after = await startPostgres({ dataDir, settings: { ...settings, max_connections: '17' } });
    expect(after.reused).toBe(false);
    expect(commandOf(before.pid)).toBeUndefined();
    expect(await ask(after.url('postgres'), 'show max_connections')).toEqual([{ max_connections: '17' }]);
  });

  it('keeps its data over a stop, and over a killed server', async () => {
    const first = await startPostgres({ dataDir, settings });
    await ask(first.url('postgres'), 'create table kept (n int); insert into kept values (1)');
    await first.stop();
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
    const second = await startPostgres({ dataDir, settings });
    process.kill(second.pid, 'SIGKILL');
    const third = await startPostgres({ dataDir, settings });
    expect(await ask(third.url('postgres'), 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('ignores a pid file whose number now belongs to a stranger', async () => {
    const first = await startPostgres({ dataDir, settings });
    await first.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${String(process.pid)}\n${dataDir}\n0\n1\n\n\n\nready\n`);
    const second = await startPostgres({ dataDir, settings });
    expect(second.reused).toBe(false);
    expect(await ask(second.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('writes no statement, parameter or refused value into the server log', async () => {
    const server = await startPostgres({ dataDir, settings });
    const url = server.url('postgres');
    await expect(ask(url, 'select $1::text::uuid', [SECRET])).rejects.toThrow(SECRET);
    await expect(ask(url, `select '${SECRET}' from nowhere`)).rejects.toThrow('nowhere');
    await expect(ask(url, `do $$ begin raise warning '${SECRET}'; end $$`)).resolves.toEqual([]);
    await ask(url, "do $$ begin raise log 'positive control'; end $$");
    const log = readFileSync(server.logFile, 'utf8');
    expect(log).toContain('positive control');
    expect(log).not.toContain(SECRET);
  });

  it('asks for the password, which only the owner of the folder can read', async () => {
    const server = await startPostgres({ dataDir, settings });
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    await expect(ask(server.url('postgres').replace(server.password, 'wrong'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('says in one sentence that the port is taken', async () => {
    const server = await startPostgres({ dataDir, settings });
    await stopServer(dataDir, server.pid);
    const squatter: Server = createServer();
    const port = await new Promise<number>((done) => {
      squatter.listen(0, '127.0.0.1', () => {
        const address = squatter.address();
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    await expect(startPostgres({ dataDir, settings, port })).rejects.toThrow(`Port ${String(port)} is taken`);
    await new Promise((done) => squatter.close(done));
  });

  it('refuses data of another major version, and data without its password, in one sentence each', async () => {
    const server = await startPostgres({ dataDir, settings });
    await server.stop();
    const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8');
    writeFileSync(join(dataDir, 'PG_VERSION'), '12\n');
    await expect(startPostgres({ dataDir, settings })).rejects.toThrow('was written by PostgreSQL 12');
    writeFileSync(join(dataDir, 'PG_VERSION'), version);
    const password = readFileSync(`${dataDir}.password`, 'utf8');
    rmSync(`${dataDir}.password`);
    await expect(startPostgres({ dataDir, settings })).rejects.toThrow('password file');
    writeFileSync(`${dataDir}.password`, password, { mode: 0o600 });
  });
});
