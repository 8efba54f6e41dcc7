/** A freshly migrated database for generators and benches, on the server of SUBROSA_TEST_POSTGRES. Needs a build. */
import { createRolesSql, migrations, prepareDatabaseSql } from '@subrosa/db';
import pg from 'pg';
import { DataSource } from 'typeorm';

/** The passwords of the tests, because roles are shared by everything that runs on one server. */
const PASSWORDS = { owner: 'test-owner', app: 'test-app', worker: 'test-worker', backup: 'test-backup' };

/** Runs `act` with one connection, and closes it. */
export async function withClient(connection, act) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

async function migrate(url) {
  const owner = await new DataSource({
    type: 'postgres',
    url,
    schema: 'subrosa',
    migrations,
    installExtensions: false,
  }).initialize();
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}

/**
 * Makes a database, migrates it, calls `act` with `{ superuser, url(role) }` (the superuser as pg's connection settings) and drops
 * the database again. Names sort the same on every machine.
 */
export async function withMigratedDatabase(purpose, act) {
  const server = process.env.SUBROSA_TEST_POSTGRES;
  if (server === undefined) throw new Error('SUBROSA_TEST_POSTGRES names no server.');
  const cluster = JSON.parse(server);
  const name = `subrosa_${purpose}_${process.pid}`;
  const url = (role) =>
    `postgres://subrosa_${role}:${PASSWORDS[role]}@${cluster.host}:${cluster.port}/${name}`;
  const maintenance = { ...cluster, database: 'postgres' };
  await withClient(maintenance, async (client) => {
    // The tests make the same roles, perhaps at this moment.
    await client.query('SELECT pg_advisory_lock(7620001)');
    await client.query(createRolesSql(PASSWORDS));
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'`);
  });
  try {
    const superuser = { ...cluster, database: name };
    await withClient(superuser, (client) => client.query(prepareDatabaseSql(name)));
    await migrate(url('owner'));
    return await act({ superuser, url });
  } finally {
    await withClient(maintenance, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  }
}
