import { Spine1763769600000 } from '@subrosa/db';
import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { requiredSetting } from '../operator-settings.js';

/** The queue's tables belong to the owner; the worker may use them, and the app role does not know them. */
const QUEUE_RIGHTS = `
GRANT USAGE ON SCHEMA bullmq TO subrosa_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO subrosa_worker;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA bullmq TO subrosa_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO subrosa_worker;`;

/** Brings the product's schema and the queue's up to date as the owner; answers the names of the migrations that ran. */
export async function migrate(url: string = requiredSetting('MIGRATION_DATABASE_URL')): Promise<string[]> {
  const owner = await new DataSource({
    type: 'postgres',
    url,
    schema: 'subrosa',
    migrations: [Spine1763769600000],
    installExtensions: false,
    applicationName: 'subrosa-migrate',
  }).initialize();
  try {
    const ran = await owner.runMigrations({ transaction: 'all' });
    await migrateQueue(url);
    return ran.map((migration) => migration.name);
  } finally {
    await owner.destroy();
  }
}

async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runQueueMigrations(client, 'bullmq');
    await client.query(QUEUE_RIGHTS);
  } finally {
    await client.end();
  }
}
