import { caseOf, isBeforeExpiry } from './reference-world.js';
import type { Asker, TableName, World } from './world.js';

/** Tables that hold what a case says; nothing of it stands at or after the expiry instant. */
const MATERIAL: readonly TableName[] = [
  'caseKeys',
  'caseVersions',
  'caseSections',
  'findings',
  'passageReports',
  'threads',
  'comments',
  'reviewTexts',
];

/** The fields that walls are made of; a row has some of them. */
interface Walled {
  readonly clinicId?: string;
  readonly id?: string;
  readonly caseId?: string;
  readonly ownerId?: string;
  readonly personId?: string;
}

/**
 * What the second wall shows of a table to someone in a clinic, whatever the grants say: tenant, expiry of material, ownership of
 * sealed records and of keys, and of persons only those of the clinic.
 */
export function behindTheWall(world: World, asker: Asker, table: TableName): readonly object[] {
  const isShown = wallOf(world, asker, table);
  // Each wall reads only fields that the rows of its tables have.
  return (world[table] as readonly Walled[]).filter(isShown);
}

function wallOf(world: World, asker: Asker, table: TableName): (row: Walled) => boolean {
  const self = asker.kind === 'person' ? asker.personId : '';
  const isColleague = (id: string | undefined): boolean =>
    id === self ||
    world.memberships.some(({ clinicId, personId }) => clinicId === asker.clinicId && personId === id);
  const isTenants = (row: Walled): boolean => row.clinicId === asker.clinicId;
  if (table === 'clinics') return ({ id }) => id === asker.clinicId;
  if (table === 'persons') return ({ id }) => isColleague(id);
  if (table === 'vaultKeys' || table === 'sessions') return ({ personId }) => personId === self;
  if (table === 'clientRecords' || table === 'drafts' || table === 'inboxSnoozes') {
    return (row) => isTenants(row) && row.ownerId === self;
  }
  if (MATERIAL.includes(table)) {
    return (row) => isTenants(row) && isBeforeExpiry(caseOf(world, row.caseId ?? ''), world.now);
  }
  return isTenants;
}

/** What names a row of a table that has no `id`. */
export const KEYS: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  vaultKeys: ['personId'],
  caseConsents: ['caseId', 'consentId', 'scope'],
  caseDeterminations: ['caseId', 'determinationId'],
  caseKeys: ['caseId', 'epochId'],
  reviewTexts: ['reviewId'],
};

/** The name under which row security's answer lists the row. */
export function wallKey(table: TableName, row: object): string {
  // Any object can be read by name.
  const named = row as Readonly<Record<string, string>>;
  return (KEYS[table] ?? ['id']).map((name) => named[name]).join('');
}
