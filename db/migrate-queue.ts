import { runMigrations } from 'bullmq';
import pg from 'pg';

/** The queue's tables belong to the owner; the worker may use them, and the app role does not know them. CREATE: BullMQ makes a sequence per queue. */
const RIGHTS = `
GRANT USAGE, CREATE ON SCHEMA bullmq TO subrosa_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO subrosa_worker;
DO $do$ DECLARE sequence regclass; BEGIN
  -- Not "all sequences": those that BullMQ made for its queues belong to the worker already.
  FOR sequence IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'bullmq' AND c.relkind = 'S' AND pg_get_userbyid(c.relowner) = current_user LOOP
    EXECUTE format('GRANT USAGE, SELECT ON SEQUENCE %s TO subrosa_worker', sequence);
  END LOOP;
END $do$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO subrosa_worker;`;

/** Brings BullMQ's own schema up to date, as the owner; repeatable. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(RIGHTS);
  } finally {
    await client.end();
  }
}
