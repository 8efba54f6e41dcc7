import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commandOf, freePort } from '../processes.mjs';

const TOOLS = join(process.cwd(), 'tools');

/** Stand-ins for the three apps: just enough to see how they are started, told, and ended. */
const STAND_INS = {
  'apps/ops/dist/main.js': `
    import { writeFileSync } from 'node:fs';
    if (process.env.STAND_IN === 'prepare-fails') { console.error('the ladder is broken'); process.exit(3); }
    writeFileSync('prepare.json', JSON.stringify(process.env));
    console.log('Demo people: Ada, Ben');`,
  'apps/api/dist/main.js': `
    import { appendFileSync, writeFileSync } from 'node:fs';
    import { createServer } from 'node:http';
    writeFileSync('api.json', JSON.stringify(process.env));
    if (process.env.STAND_IN === 'api-dies') { console.error('no more strength'); process.exit(7); }
    createServer((request, response) => {
      if (request.url === '/demo/reset') process.exit(75);
      response.writeHead(request.url === '/health/ready' ? 200 : 404).end();
    }).listen(Number(process.env.PORT), '127.0.0.1');
    process.on('SIGTERM', () => { appendFileSync('ended.txt', 'api '); process.exit(0); });`,
  'apps/worker/dist/main.js': `
    import { appendFileSync, writeFileSync } from 'node:fs';
    writeFileSync('worker.json', JSON.stringify(process.env));
    setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => { appendFileSync('ended.txt', 'worker '); process.exit(0); });`,
};

interface Run {
  readonly process: ChildProcess;
  output(): string;
  readonly exit: Promise<number | null>;
}

interface Record_ {
  readonly url: string;
  readonly pid: number;
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
}

// Real processes on a shared machine: patient, since only a hang should fail here.
jest.setTimeout(60_000);

describe('runDemo', () => {
  const root = mkdtempSync(join(tmpdir(), 'subrosa-start-'));
  const home = join(root, '.subrosa');
  const runs: Run[] = [];

  function start(env: Record<string, string> = {}, options = ''): Run {
    const child = spawn(process.execPath, [join(root, 'start.mjs'), options], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...env },
    });
    let text = '';
    const collect = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const exit = new Promise<number | null>((done) => child.once('exit', done));
    const run = { process: child, output: () => text, exit };
    runs.push(run);
    return run;
  }

  async function untilOutput(run: Run, wanted: string): Promise<void> {
    for (let i = 0; i < 600 && !run.output().includes(wanted); i += 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(run.output()).toContain(wanted);
  }

  const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;

  beforeAll(() => {
    chmodSync(root, 0o711);
    writeFileSync(join(root, 'package.json'), '{ "name": "stand-in", "type": "module" }');
    for (const [path, text] of Object.entries(STAND_INS)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    writeFileSync(
      join(root, 'start.mjs'),
      `import { runDemo } from ${JSON.stringify(join(TOOLS, 'start/run-demo.mjs'))};
       process.exit(await runDemo({ root: ${JSON.stringify(root)}, home: ${JSON.stringify(home)}, script: 'start.mjs', builds: false, isFresh: process.argv.includes('--fresh') }));`,
    );
  });

  afterAll(async () => {
    for (const run of runs) if (run.process.exitCode === null) run.process.kill('SIGTERM');
    await Promise.all(runs.map(async (run) => run.exit));
    rmSync(root, { recursive: true });
  });

  it('prepares, serves, tells the URL and the people, and ends api, worker and database on Ctrl-C', async () => {
    const run = start();
    await untilOutput(run, 'Ctrl-C stops everything');
    expect(run.output()).toContain('Demo people: Ada, Ben');
    const record = json<Record_>('.subrosa/run.json');
    expect((await fetch(`${record.url}/health/ready`)).status).toBe(200);
    expect(record.processes.map(({ name }) => name)).toEqual(['api', 'worker']);
    run.process.kill('SIGINT');
    expect(await run.exit).toBe(0);
    expect(readFileSync(join(root, 'ended.txt'), 'utf8')).toBe('api worker ');
    expect(record.processes.map(({ pid }) => commandOf(pid))).toEqual([undefined, undefined]);
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
    expect(existsSync(join(home, 'start.lock'))).toBe(false);
  });

  it('gives each process the rights it needs and no more', () => {
    const [prepare, api, worker] = ['prepare.json', 'api.json', 'worker.json'].map((path) =>
      json<Record<string, string>>(path),
    );
    expect(prepare?.['MIGRATION_SUPERUSER_URL']).toContain('postgres://postgres:');
    expect(prepare?.['MIGRATION_DATABASE_URL']).toContain('postgres://subrosa_owner:');
    expect(api?.['DATABASE_URL']).toContain('postgres://subrosa_app:');
    expect(worker?.['WORKER_DATABASE_URL']).toContain('postgres://subrosa_worker:');
    const names = Object.keys({ ...api, ...worker }).filter((name) => /MIGRATION|BACKUP/.test(name));
    expect(names).toEqual([]);
    expect(Object.keys(api ?? {})).not.toContain('WORKER_DATABASE_URL');
    const secret = api?.['SESSION_HASH_KEY_FILE'] ?? '';
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(secret)).mode & 0o777).toBe(0o700);
    expect(readFileSync(secret, 'utf8')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('keeps secrets and data over a second start, refuses a third beside it, and cleans up after a kill', async () => {
    const before = json<Record<string, string>>('api.json');
    const run = start();
    await untilOutput(run, 'Ctrl-C stops everything');
    const password = (text: string | undefined): string => new URL(text ?? '').password;
    expect(password(json<Record<string, string>>('api.json')['DATABASE_URL'])).toBe(
      password(before['DATABASE_URL']),
    );

    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.output()).toMatch(/^Subrosa is already running here \(process \d+\)[^\n]*\n$/);

    const orphans = json<Record_>('.subrosa/run.json').processes;
    run.process.kill('SIGKILL');
    await run.exit;
    expect(orphans.map(({ pid }) => commandOf(pid) !== undefined)).toEqual([true, true]);
    const third = start();
    await untilOutput(third, 'Ctrl-C stops everything');
    expect(third.output()).toContain('Ended what a killed run had left: api, worker.');
    expect(orphans.map(({ pid }) => commandOf(pid))).toEqual([undefined, undefined]);
    third.process.kill('SIGTERM');
    expect(await third.exit).toBe(0);
  });

  it('reports a child that dies, and a preparation that fails, and leaves nothing running', async () => {
    const dying = start({ STAND_IN: 'api-dies' });
    expect(await dying.exit).toBe(1);
    expect(dying.output()).toMatch(/The api stopped by itself \(7\).*\n.*no more strength/);
    const failing = start({ STAND_IN: 'prepare-fails' });
    expect(await failing.exit).toBe(1);
    expect(failing.output()).toContain('The database could not be prepared:\nthe ladder is broken');
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('ends everything when a running child dies', async () => {
    const run = start();
    await untilOutput(run, 'Ctrl-C stops everything');
    const { processes } = json<Record_>('.subrosa/run.json');
    const worker = processes.find(({ name }) => name === 'worker');
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    expect(await run.exit).toBe(1);
    expect(run.output()).toContain('The worker stopped by itself (SIGKILL)');
    expect(processes.map(({ pid }) => commandOf(pid))).toEqual([undefined, undefined]);
  });

  it('begins anew on the same port when a visitor asks for it', async () => {
    const run = start();
    await untilOutput(run, 'Ctrl-C stops everything');
    const before = json<Record<string, string>>('api.json');
    const { url } = json<Record_>('.subrosa/run.json');
    await fetch(`${url}/demo/reset`, { method: 'POST' }).catch(() => undefined);
    await untilOutput(run, 'the demo begins anew');
    for (let i = 0; i < 600 && run.output().split('Ctrl-C stops everything').length < 3; i += 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const after = json<Record<string, string>>('api.json');
    expect(new URL(after['DATABASE_URL'] ?? '').password).not.toBe(
      new URL(before['DATABASE_URL'] ?? '').password,
    );
    run.process.kill('SIGINT');
    expect(await run.exit).toBe(0);
  });

  it('says in one sentence that PORT is taken, or that a database is only half given', async () => {
    const squatter = createServer();
    const port = await freePort();
    await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
    const taken = start({ PORT: String(port) });
    expect(await taken.exit).toBe(1);
    expect(taken.output()).toMatch(new RegExp(`^Port ${String(port)} is taken[^\n]*\n$`));
    squatter.close();
    const half = start({ DATABASE_URL: 'postgres://nowhere/none' });
    expect(await half.exit).toBe(1);
    expect(half.output()).toMatch(
      /^DATABASE_URL is set, but MIGRATION_DATABASE_URL and WORKER_DATABASE_URL are not[^\n]*\n$/,
    );
  });

  it('leaves a port to the start that chose it and has not bound it yet', async () => {
    const port = await freePort();
    const claim = join(tmpdir(), `subrosa-port-${String(port)}.lock`);
    // This test's own process stands in for the other start: it runs, and its command is known.
    writeFileSync(claim, JSON.stringify({ pid: process.pid, script: 'jest' }));
    try {
      const run = start({ PORT: String(port) });
      expect(await run.exit).toBe(1);
      expect(run.output()).toContain(`Port ${String(port)} is taken`);
    } finally {
      rmSync(claim);
    }
  });

  it('forgets data and secrets with --fresh', async () => {
    const before = readFileSync(join(home, 'secrets/cursor-key'), 'utf8');
    const run = start({}, '--fresh');
    await untilOutput(run, 'Ctrl-C stops everything');
    expect(readFileSync(join(home, 'secrets/cursor-key'), 'utf8')).not.toBe(before);
    run.process.kill('SIGTERM');
    expect(await run.exit).toBe(0);
  });
});
