/** The secrets of a demo installation: made on the first start, one file each, readable by the owner only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROLES = ['owner', 'app', 'worker', 'backup'];
/** Settings of the server that hold 32 random bytes as base64url. */
const KEYS = ['KEY_WRAPPING_KEY', 'SESSION_HASH_KEY', 'CURSOR_KEY'];

function readOrMake(file) {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** `{ passwords, keyFiles }`: the password per database role, and `NAME_FILE` per key, as the server's settings want them. */
export function openSecrets(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name) => join(folder, name.toLowerCase().replaceAll('_', '-'));
  const passwords = Object.fromEntries(ROLES.map((role) => [role, readOrMake(fileOf(`role-${role}`))]));
  for (const key of KEYS) readOrMake(fileOf(key));
  return { passwords, keyFiles: Object.fromEntries(KEYS.map((key) => [`${key}_FILE`, fileOf(key)])) };
}
