/** Installs the dependencies when they are missing or the lock file has moved on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

const [MAJOR, MINOR] = [20, 19];

/** One sentence when this Node is too old, else undefined. */
export function nodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const isOld = major < MAJOR || (major === MAJOR && minor < MINOR);
  return isOld ? `Node ${version} is too old: Subrosa needs Node ${MAJOR}.${MINOR} or newer.` : undefined;
}

/** True when node_modules holds exactly what package-lock.json names; npm's own record of the install is the witness. */
export function isInstalled(root = ROOT) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional, peer }]) => {
    if (!path.startsWith('node_modules/') || link === true) return true;
    const found = present[path];
    return found === undefined
      ? optional === true || devOptional === true || peer === true
      : found.version === version;
  });
}

/** Runs `npm ci` when needed; returns one sentence when that fails, else undefined. */
export function installIfNeeded(log = console.log) {
  if (isInstalled()) return undefined;
  log('Installing dependencies (npm ci); this takes about a minute the first time.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ['npm', ['ci']] : [process.execPath, [npm, 'ci']];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const run = spawnSync(command, [...args, ...quiet], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
    // Development tools are needed to build, whatever NODE_ENV says.
    env: { ...process.env, NODE_ENV: '' },
  });
  return run.status === 0 ? undefined : 'npm ci failed; its message above says why.';
}
