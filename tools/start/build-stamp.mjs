/** Whether the sources have changed since they were built: even an idle compiler takes seconds to say that they have not. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../project.mjs';

const FOLDERS = ['apps', 'libs', 'db'];
const BUILT = [
  'apps/ops/dist/main.js',
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'apps/web/dist/index.html',
];
const stampFile = (root) => join(root, 'node_modules/.cache/subrosa-build');

/** A digest of the names, sizes and times of everything that is compiled. */
export function sourcesDigest(root) {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    for (const name of walk(join(root, folder))) {
      if (!/\.(tsx?|json|css|html|svg)$/.test(name)) continue;
      const { size, mtimeMs } = statSync(join(root, folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True if the last build was made of exactly these sources and is still there. */
export function isBuilt(root) {
  const isThere = BUILT.every((name) => existsSync(join(root, name))) && existsSync(stampFile(root));
  return isThere && readFileSync(stampFile(root), 'utf8') === sourcesDigest(root);
}

/** Notes that these sources are built. */
export function noteBuilt(root, digest) {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  writeFileSync(stampFile(root), digest);
}
