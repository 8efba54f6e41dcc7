/** Where things lie, and how to walk them; shared by the scripts of this folder. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The git-ignored folder with the demo database, secrets and logs; `SUBROSA_HOME` moves it. */
export const HOME = resolve(ROOT, process.env.SUBROSA_HOME ?? '.subrosa');

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.subrosa', 'coverage', 'generated']);

/** Paths of all files below `root` that people write, relative to it, with forward slashes, sorted. */
export function walk(root, ignored = []) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(root, path).replaceAll('\\', '/');
      if (NOT_OURS.has(entry.name) || ignored.includes(name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(name);
    }
  };
  visit(root);
  return found.sort();
}
