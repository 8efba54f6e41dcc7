/** Where a Chromium is, for the tests in a browser and for pictures. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-headless-shell',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];
const PACKAGE = 'chromium-headless-shell';

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of NAMES) {
    const folder = folders.find((one) => existsSync(join(one, name)));
    if (folder !== undefined) return join(folder, name);
  }
  return undefined;
}

const isSet = (name) => process.env[name] !== undefined && process.env[name] !== '';

/** A machine that runs checks by itself may be changed; a person's may not. */
function installForCi() {
  const isRoot = process.getuid?.() === 0;
  if (!isSet('CI') || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', PACKAGE], options);
  return onPath();
}

/** The path of a Chromium, or undefined; throws when CHROMIUM_PATH names none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (isSet('CHROMIUM_PATH')) {
    if (!existsSync(given)) throw new Error('CHROMIUM_PATH names a file that does not exist.');
    return given;
  }
  return onPath() ?? installForCi();
}

/** What tests and pictures start a Chromium with: no sandbox (it runs our own pages only), and nothing that calls outside. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
