import { migrateQueue, migrations } from '@subrosa/db';
import { DataSource } from 'typeorm';
import { requiredSetting } from '../operator-settings.js';

/** Brings the product's schema and the queue's up to date as the owner; answers the names of the migrations that ran. */
export async function migrate(url: string = requiredSetting('MIGRATION_DATABASE_URL')): Promise<string[]> {
  const owner = await new DataSource({
    type: 'postgres',
    url,
    schema: 'subrosa',
    migrations,
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
