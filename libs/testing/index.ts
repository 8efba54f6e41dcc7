export { startTestRedis } from './redis-server.js';
export type { TestRedis } from './redis-server.js';
export { testDatabase } from './test-database.js';
export type { TestDatabase } from './test-database.js';
export { DEFAULT_POLICY, buildAssignment, buildClinic, buildMember, systemActor } from './test-people.js';
