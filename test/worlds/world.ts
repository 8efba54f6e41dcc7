/**
 * A small world as plain rows: what the database holds of a few clinics at one instant. The types are written for the tests and
 * import nothing but each other, so that the reference evaluator shares no code with what it judges.
 */
import type { CaseTables } from './world-cases.js';
import type { GroupTables } from './world-groups.js';
import type { PeopleTables } from './world-people.js';
import type { RecordTables } from './world-records.js';

/** Every table of a world; the names are those of the database, in camel case. */
export interface Tables extends PeopleTables, RecordTables, GroupTables, CaseTables {}

/** The name of a table of a world. */
export type TableName = keyof Tables;

/** The rows of a few clinics, and the instant at which everything is decided. */
export interface World extends Tables {
  readonly index: number;
  readonly now: Date;
}

/** Whoever asks, with nothing but the name: roles, licences and dates are looked up in the world. */
export type Asker =
  | { readonly kind: 'person'; readonly personId: string; readonly clinicId: string }
  | { readonly kind: 'system'; readonly name: string; readonly clinicId: string };

/** "No end", as the database stores it. */
export const NEVER_ENDS = new Date('9999-12-31T00:00:00.000Z');

/** A case or a client record of no programme. */
export const NO_PROGRAMME = '00000000-0000-0000-0000-000000000000';
