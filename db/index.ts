export { migrateQueue } from './migrate-queue.js';
export { createRolesSql, prepareDatabaseSql } from './roles.js';
export { LATEST_MIGRATION, migrations } from './migrations/index.js';
