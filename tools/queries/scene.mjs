/**
 * The scene on which the repositories are called: one row in every table, each pointing at the same person and at the same id, so
 * that whatever a method asks after its first statement is asked too. Constraints are dropped: no call may fail for the scene.
 */
import { FOREVER } from '@subrosa/kernel';
import { withClient } from '../migrated-database.mjs';

const uuid = (digit) => `0192c4a0-0000-7000-8000-00000000000${digit}`;
export const CLINIC = uuid('1');
export const PERSON = uuid('2');
export const ID = uuid('3');
export const NEW_ID = uuid('4');
const BEGIN = new Date('2026-01-01T00:00:00Z');
export { BEGIN, FOREVER };

const NAMES = new Map([
  [CLINIC, 'clinic'],
  [PERSON, 'person'],
  [ID, 'id'],
  [NEW_ID, 'new id'],
]);

const ROLES = ['TRAINEE', 'CLINICIAN', 'SUPERVISOR', 'DIRECTOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUEST'];

/** One person in each role, licensed where the role asks for it. */
export const PEOPLE = ROLES.map((role) => ({
  label: role,
  actor: {
    kind: 'person',
    personId: PERSON,
    clinicId: CLINIC,
    membershipId: ID,
    roles: [role],
    programmeIds: role === 'GUEST' ? [] : [ID],
    licensedUntil: role === 'SUPERVISOR' ? FOREVER : new Date(0),
    sessionId: ID,
    isDemo: false,
  },
}));

/** The processes that act without a person. */
export const PROCESSES = ['expirer', 'sweeper', 'relay', 'operator', 'seeder', 'identity'].map((name) => ({
  label: name,
  actor: { kind: 'system', name, clinicId: CLINIC },
}));

const OF_A_PERSON =
  /author|owner|person|supervisor|supervisee|member|holder|By$|reader|reviewer|recipient|opened/i;
const LATER =
  /until|expires|withdrawn|revoked|accepted|destroyed|erased|reviewBy|due|resolved|locked|unreadable|answered/i;
const STATES = { CaseRow: { state: 'IN_REVIEW' }, SupervisionAssignmentRow: { state: 'ASSIGNED' } };

function sample(column) {
  const name = column.propertyName;
  if (column.isArray) return column.type === 'uuid' ? [ID] : ['TRAINEE'];
  switch (column.type) {
    case 'uuid':
      if (name === 'clinicId') return CLINIC;
      return OF_A_PERSON.test(name) ? PERSON : ID;
    case 'timestamptz':
      return LATER.test(name) ? FOREVER : BEGIN;
    case 'integer':
    case 'bigint':
    case 'smallint':
      return 1;
    case 'date':
      return '2026-01-01';
    case 'boolean':
      return false;
    case 'bytea':
      return Buffer.from('bytes');
    case 'jsonb':
      return {};
    default:
      return 'text';
  }
}

/** A complete row of a class, with some properties set otherwise. */
export function sampleRow(dataSource, entity, overrides = {}) {
  const { columns, tableName } = dataSource.getMetadata(entity);
  const values = Object.fromEntries(columns.map((column) => [column.propertyName, sample(column)]));
  const own =
    tableName === 'persons' || tableName === 'clinics'
      ? { id: tableName === 'clinics' ? CLINIC : PERSON }
      : {};
  return Object.assign(new entity(), values, own, STATES[entity.name], overrides);
}

/** Puts one row into every table, past every constraint. */
export async function setScene({ superuser, dataSource, rows }) {
  await withClient(superuser, async (client) => {
    const { rows: constraints } = await client.query(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop
         FROM pg_constraint WHERE connamespace = 'subrosa'::regnamespace AND contype IN ('c', 'f', 'x') ORDER BY 1`,
    );
    for (const { drop } of constraints) await client.query(drop);
    await client.query('INSERT INTO subrosa.case_counters (clinic_id, last_number) VALUES ($1, 1)', [CLINIC]);
  });
  for (const entity of rows) await dataSource.getRepository(entity).insert(sampleRow(dataSource, entity));
}

/** A parameter as a reader knows it: ids by their role in the scene, no instants and bytes. */
export function nameOf(value) {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) return value.getTime() === FOREVER.getTime() ? 'forever' : 'instant';
  if (Buffer.isBuffer(value)) return 'bytes';
  if (Array.isArray(value)) return `[${value.map(nameOf).join(', ')}]`;
  if (typeof value === 'string')
    return NAMES.get(value) ?? (/^[0-9a-f-]{36}$/.test(value) ? 'uuid' : `'${value}'`);
  return JSON.stringify(value);
}
