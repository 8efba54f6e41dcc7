import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /Subrosa is ready at (\S+)/;
const SEEDED = /expires in three minutes/;

/** Starts the product by the README's own command on a folder of its own, and ends it after the last test. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-browser-'));
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, SUBROSA_HOME: home, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (SEEDED.test(output)) resolve();
    });
    void ended.then(() => {
      reject(new Error(`The product did not start:\n${output}`));
    });
  });
  process.env['SUBROSA_BROWSER_HOME'] = home;
  process.env['SUBROSA_URL'] = READY.exec(output)?.[1] ?? '';
  return async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
}
