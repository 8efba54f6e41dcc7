import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeEnvironment } from '../../tools/start/environment.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 60_000;

/** The line of a PostgreSQL folder's `postmaster.pid` that holds the port. */
const PORT_LINE = 3;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // Of a listening TCP server it is never a string.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (
    const end = Date.now() + PATIENCE_MS;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 200))
  ) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok === true) return;
  }
  throw new Error(`The own server did not answer on ${url}.`);
}

/** A second API of the running demo, on its own port and the same database, which one test may end and start again. */
export class OwnServer {
  private child: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    private readonly environment: Record<string, string>,
    private readonly release: () => void,
  ) {}

  static async start(): Promise<OwnServer> {
    const home = process.env['SUBROSA_BROWSER_HOME'] ?? '';
    const port = readFileSync(join(home, 'postgres/postmaster.pid'), 'utf8').split('\n')[PORT_LINE] ?? '';
    const { api, url, releasePort } = await composeEnvironment({
      env: { ...process.env, PORT: String(await freePort()) },
      home,
      server: { host: '127.0.0.1', port, url: () => '' },
      script: 'own-server.ts',
    });
    const server = new OwnServer(url, api, releasePort);
    await server.startAgain();
    return server;
  }

  async startAgain(): Promise<void> {
    const script = join(ROOT, 'apps/api/dist/main.js');
    this.child = spawn(process.execPath, [script], { cwd: ROOT, env: this.environment, stdio: 'ignore' });
    await untilReady(this.url);
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async end(): Promise<void> {
    await this.kill();
    this.release();
  }
}
