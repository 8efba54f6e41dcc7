export { migrateQueue } from './migrate-queue.js';
export { createRolesSql, prepareDatabaseSql } from './roles.js';
export type { RolePasswords } from './roles.js';
export { Spine1763769600000 } from './migrations/1763769600000-spine.js';
