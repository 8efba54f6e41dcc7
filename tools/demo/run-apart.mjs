/** A running demo for pictures and benches: the one at SUBROSA_URL, or one of its own on a folder that is removed afterwards. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';

/** Resolves, once it is seeded, to `{ url, end }`; `name` is part of its folder's name. */
export async function demoApart(name, running = process.env.SUBROSA_URL) {
  if (running) return { url: running, end: async () => {} };
  const home = mkdtempSync(join(tmpdir(), `subrosa-${name}-`));
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, SUBROSA_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  let output = '';
  const seeded = new Promise((done) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (/expires in three minutes/.test(output)) done(true);
    });
  });
  if ((await Promise.race([seeded, ended])) !== true) throw new Error(`The demo did not start:\n${output}`);
  return { url: /ready at (\S+)/.exec(output)[1], end };
}
