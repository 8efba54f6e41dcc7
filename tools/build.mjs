/** `npm run build`: compiles every package to its dist folder, then the web client from what was compiled. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const STEPS = [
  ['node_modules/tsc7/bin/tsc', '-b'],
  ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn'],
];

for (const [script, ...words] of STEPS) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
