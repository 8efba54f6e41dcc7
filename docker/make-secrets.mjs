/**
 * `node docker/make-secrets.mjs`: writes the secrets that docker-compose.yml mounts into docker/secrets, once; what exists
 * is left alone. The folder is closed to others; the files inside are readable because the container's user is another.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const random = () => randomBytes(32).toString('base64url');

/** Name and content of every secret; the passwords inside the URLs are set on the roles by the `migrate` service. */
export function makeSecrets() {
  const superuser = random();
  const url = (role, password = random()) => `postgres://${role}:${password}@postgres:5432/subrosa`;
  return {
    postgres_password: superuser,
    migration_superuser_url: `postgres://postgres:${superuser}@postgres:5432/postgres`,
    migration_database_url: url('subrosa_owner'),
    database_url: url('subrosa_app'),
    worker_database_url: url('subrosa_worker'),
    backup_database_url: url('subrosa_backup'),
    key_wrapping_key: random(),
    session_hash_key: random(),
    cursor_key: random(),
  };
}

function main() {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'secrets');
  if (existsSync(folder)) {
    console.log(`${folder} exists already; nothing was changed.`);
    return;
  }
  mkdirSync(folder, { mode: 0o700 });
  for (const [name, value] of Object.entries(makeSecrets()))
    writeFileSync(join(folder, name), value, { mode: 0o444 });
  console.log(`Secrets are in ${folder}. Keep a copy of key_wrapping_key apart from the database backups.`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
