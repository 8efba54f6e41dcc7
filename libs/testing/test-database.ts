import { allGrants } from '@subrosa/features/all-grants.js';
import { allRows } from '@subrosa/features/all-rows.js';
import { createRolesSql, migrateQueue, migrations, prepareDatabaseSql } from '@subrosa/db';
import { grants } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { UnitOfWork, createDataSource } from '@subrosa/platform/database/index.js';
import pg from 'pg';
import { DataSource } from 'typeorm';

const PASSWORDS = {
  owner: 'test-owner',
  app: 'test-app',
  worker: 'test-worker',
  backup: 'test-backup',
} as const;

type LoginRole = keyof typeof PASSWORDS;

interface Cluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A database of its own for one test file, cloned from a migrated template, with a clock that the test sets. */
export interface TestDatabase {
  readonly name: string;
  /** The connection string of a role; tests of row security use these, never the superuser. */
  url(role: LoginRole): string;
  /** As the app role, with every row and every grant (or those given). */
  readonly app: DataSource;
  readonly worker: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly workerUnitOfWork: UnitOfWork;
  /** Statements as the cluster's superuser, for setting the scene and for looking behind the walls. */
  sql<T extends object = Record<string, unknown>>(
    text: string,
    parameters?: readonly unknown[],
  ): Promise<T[]>;
  /** Stops the database's clock at this instant; null lets it run again. */
  setClock(at: Date | null): Promise<void>;
  now(): Promise<Date>;
  drop(): Promise<void>;
}

function cluster(): Cluster {
  const text = process.env['SUBROSA_TEST_POSTGRES'];
  if (text === undefined)
    throw new Error('SUBROSA_TEST_POSTGRES is not set: run through Jest, which starts the test cluster.');
  // Written by our own global setup.
  return JSON.parse(text) as Cluster;
}

async function asSuperuser<T>(database: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...cluster(), database });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function roleUrl(role: LoginRole, database: string): string {
  const { host, port } = cluster();
  return `postgres://subrosa_${role}:${PASSWORDS[role]}@${host}:${port}/${database}`;
}

/** The clock that tests can stop; the real function's body is what production refuses to start without. */
const TEST_CLOCK = `
CREATE TABLE public.test_clock (stopped_at timestamptz);
INSERT INTO public.test_clock VALUES (NULL);
GRANT SELECT ON public.test_clock TO PUBLIC;
CREATE OR REPLACE FUNCTION subrosa.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce((SELECT stopped_at FROM public.test_clock), date_trunc('milliseconds', statement_timestamp())) $$;`;

/** Makes the template once per cluster; concurrent test files wait for the one that does. */
async function ensureTemplate(): Promise<string> {
  const template = 'subrosa_template';
  await asSuperuser('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock(7620001)');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      template,
    ]);
    if (found.rowCount === 1) return;
    await client.query(`DROP DATABASE IF EXISTS ${template}`);
    await client.query(createRolesSql(PASSWORDS));
    await client.query(`CREATE DATABASE ${template}`);
    await asSuperuser(template, (inside) => inside.query(prepareDatabaseSql(template)));
    const owner = await new DataSource({
      type: 'postgres',
      url: roleUrl('owner', template),
      schema: 'subrosa',
      migrations,
      installExtensions: false,
    }).initialize();
    try {
      await owner.runMigrations();
      await migrateQueue(roleUrl('owner', template));
    } finally {
      await owner.destroy();
    }
    await asSuperuser(template, (inside) => inside.query(TEST_CLOCK));
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  });
  return template;
}

let serial = 0;

/** A fresh migrated database; call `drop` in afterAll. */
export async function testDatabase(options: { grants?: readonly Grant[] } = {}): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `subrosa_${process.pid}_${Date.now().toString(36)}_${serial++}`;
  await asSuperuser('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock(7620001)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  await asSuperuser(name, (client) => client.query(prepareDatabaseSql(name)));
  const connect = (role: 'app' | 'worker'): Promise<DataSource> =>
    createDataSource({
      url: roleUrl(role, name),
      poolSize: 6,
      entities: allRows,
      applicationName: `test-${role}`,
    }).initialize();
  const [app, worker] = await Promise.all([connect('app'), connect('worker')]);
  const registry = grants(options.grants ?? allGrants);
  const superuser = new pg.Pool({ ...cluster(), database: name, max: 2 });
  // The forced drop at the end can still meet a connection that is being closed; a query that fails tells so itself.
  superuser.on('error', () => undefined);
  return {
    name,
    url: (role) => roleUrl(role, name),
    app,
    worker,
    unitOfWork: new UnitOfWork(app, registry),
    workerUnitOfWork: new UnitOfWork(worker, registry),
    sql: async (text, parameters = []) => (await superuser.query(text, [...parameters])).rows,
    setClock: async (at) => {
      await superuser.query('UPDATE public.test_clock SET stopped_at = $1', [at]);
    },
    now: async () =>
      (await superuser.query<{ now: Date }>('SELECT subrosa.now() AS now')).rows[0]?.now ?? new Date(0),
    drop: async () => {
      await Promise.all([app.destroy(), worker.destroy(), superuser.end()]);
      await asSuperuser('postgres', (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
