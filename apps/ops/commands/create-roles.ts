import { createRolesSql, prepareDatabaseSql } from '@subrosa/db';
import pg from 'pg';
import { OperatorError, operatorSetting, passwordOf, requiredSetting } from '../operator-settings.js';

/** The passwords as the connection strings have them, so that one place holds each. */
function passwords(): Parameters<typeof createRolesSql>[0] {
  return {
    owner: passwordOf('MIGRATION_DATABASE_URL'),
    app: passwordOf('DATABASE_URL'),
    worker: passwordOf('WORKER_DATABASE_URL'),
    // A backup role that nobody was given a password for cannot log in.
    backup:
      operatorSetting('BACKUP_DATABASE_URL') === undefined
        ? crypto.randomUUID()
        : passwordOf('BACKUP_DATABASE_URL'),
  };
}

function databaseName(): string {
  const name = new URL(requiredSetting('MIGRATION_DATABASE_URL')).pathname.slice(1);
  if (!/^[a-z_][a-z0-9_]*$/.test(name))
    throw new OperatorError('MIGRATION_DATABASE_URL names no database of plain letters.');
  return name;
}

/** Prints what a database administrator runs once by hand: the roles, then the rights inside the database. */
export function printRoles(): string {
  const database = databaseName();
  return `${createRolesSql(passwords())}\n-- inside the database ${database}:\n${prepareDatabaseSql(database)}\n`;
}

async function withClient(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/** Creates roles and database as the superuser, where one is given; repeatable. */
export async function createRoles(): Promise<void> {
  const superuser = requiredSetting('MIGRATION_SUPERUSER_URL');
  const database = databaseName();
  await withClient(superuser, async (client) => {
    await client.query(createRolesSql(passwords()));
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE "${database}"`);
  });
  const inside = new URL(superuser);
  inside.pathname = `/${database}`;
  await withClient(inside.href, async (client) => {
    await client.query(prepareDatabaseSql(database));
  });
}
