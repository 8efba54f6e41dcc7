/** Jest globalTeardown: see jest-postgres.mjs. */
export { teardown as default } from './jest-postgres.mjs';
