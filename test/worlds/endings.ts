import { NEVER_ENDS } from './world.js';
import type { TableName, Tables, World } from './world.js';
import type { Lasting } from './world-shapes.js';

/** One thing that ends in a world; `returnsTo` is the one person who may gain by it. */
export interface Ended {
  readonly world: World;
  readonly returnsTo: string | null;
}

/** How the ids of rows that an ending adds begin; no row of a world has such an id. */
export const NEW_ROWS = '0192c4a1';

/** Chooses a row; nothing where there is none. */
export type Choose = <Row>(rows: readonly Row[]) => Row | undefined;
type Ending = (world: World, choose: Choose) => Ended | null;

/** What only takes away, one row at a time. */
export const ENDINGS: Readonly<Record<string, Ending>> = {
  'a membership ends': ends('memberships'),
  'a supervision ends': ends('supervisionAssignments', ({ kind }) => kind !== 'COVERING'),
  'a cover ends': coverEnds,
  'a place in a supervision group ends': ends('supervisionGroupMembers'),
  'a supervision group ends': ends('supervisionGroups'),
  'a member leaves a consultation group': ends('groupMemberships'),
  'a consultation group ends': ends('consultationGroups'),
  'a covenant is changed': changes('consultationGroups', ({ covenantVersion }) => ({
    covenantVersion: covenantVersion + 1,
  })),
  'somebody leaves a programme': leavesProgramme,
  'a licence lapses': changes('licences', (_, now) => ({ expiresAt: now })),
  'a consent is withdrawn': changes('consents', (_, now) => ({ withdrawnAt: now })),
  'a scope of a consent is withdrawn': scopeIsWithdrawn,
  'a determination is revoked': changes('determinations', (_, now) => ({ revokedAt: now })),
  'a case expires': changes('cases', (_, now) => ({ expiresAt: now })),
  'the author withdraws a case': changes(
    'cases',
    () => ({ state: 'WITHDRAWN', withdrawnBy: 'AUTHOR' }),
    isOpen,
  ),
  'a case loses its consent': changes(
    'cases',
    () => ({ state: 'WITHDRAWN', withdrawnBy: 'CONSENT' }),
    isOpen,
  ),
  'a hold is placed': changes('cases', ({ holdCount }) => ({ holdCount: holdCount + 1 })),
  'a supervisor is left out': leavesOut('caseAudience'),
  'a peer is left out': leavesOut('casePeers'),
  'a member is left out': leavesOut('caseMembers'),
  'a colleague is left out': leavesOut('caseColleagues'),
  'somebody steps out': stepsOut,
};

function isOpen({ state }: { readonly state: string }): boolean {
  return ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED'].includes(state);
}

type RowOf<Name extends TableName> = Tables[Name][number];

function changed<Name extends TableName>(
  world: World,
  table: Name,
  { from, to }: { from: RowOf<Name>; to: Partial<RowOf<Name>> },
): Ended {
  const rows = (world[table] as RowOf<Name>[]).map((row) => (row === from ? { ...row, ...to } : row));
  return { world: { ...world, [table]: rows }, returnsTo: null };
}

function changes<Name extends TableName>(
  table: Name,
  to: (row: RowOf<Name>, now: Date) => Partial<RowOf<Name>>,
  which: (row: RowOf<Name>) => boolean = () => true,
): Ending {
  return (world, choose) => {
    // A table of a world holds rows of its own type.
    const from = choose((world[table] as RowOf<Name>[]).filter(which));
    return from === undefined ? null : changed(world, table, { from, to: to(from, world.now) });
  };
}

type Timed = { [Name in TableName]: RowOf<Name> extends Lasting ? Name : never }[TableName];

function ends<Name extends Timed>(table: Name, which: (row: RowOf<Name>) => boolean = () => true): Ending {
  return changes(
    table,
    (row, now) => ({ ...row, activeFrom: row.activeFrom < now ? row.activeFrom : now, activeUntil: now }),
    (row) => row.activeUntil > row.activeFrom && which(row),
  );
}

/** A programme that some case belongs to. */
function leavesProgramme(world: World, choose: Choose): Ended | null {
  const isOfCase = (id: string): boolean => world.cases.some((one) => one.part2ProgrammeId === id);
  return ends('programmeMembers', ({ programmeId }) => isOfCase(programmeId))(world, choose);
}

/** An agreement that some case rests on. */
function scopeIsWithdrawn(world: World, choose: Choose): Ended | null {
  const isUsed = ({ consentId, scope }: { readonly consentId: string; readonly scope: string }): boolean =>
    world.consents.some(({ id, instrument }) => id === consentId && instrument === 'CONSENT') &&
    world.caseConsents.some((line) => line.consentId === consentId && line.scope === scope);
  return changes('consentScopes', (_, now) => ({ withdrawnAt: now }), isUsed)(world, choose);
}

/** What was sent to a cover by name goes back to whom the cover stood in for. */
function coverEnds(world: World, choose: Choose): Ended | null {
  const now = world.now;
  const cover = choose(
    world.supervisionAssignments.filter(({ kind, activeUntil }) => kind === 'COVERING' && activeUntil > now),
  );
  if (cover === undefined) return null;
  const activeFrom = cover.activeFrom < now ? cover.activeFrom : now;
  const ended = changed(world, 'supervisionAssignments', {
    from: cover,
    to: { activeFrom, activeUntil: now },
  });
  const isNamed = world.caseAudience.some(({ assignmentId }) => assignmentId === cover.id);
  const covered = world.supervisionAssignments.find(({ id }) => id === cover.coversId);
  return { ...ended, returnsTo: isNamed ? (covered?.supervisorId ?? null) : null };
}

function leavesOut(table: 'caseAudience' | 'casePeers' | 'caseMembers' | 'caseColleagues'): Ending {
  return (world, choose) => {
    const line = choose<{ readonly id: string }>(world[table]);
    if (line === undefined) return null;
    const rows = world[table].filter(({ id }) => id !== line.id);
    return { world: { ...world, [table]: rows }, returnsTo: null };
  };
}

function stepsOut(world: World, choose: Choose): Ended | null {
  const one = choose(world.cases);
  const viewer = choose(
    world.memberships.filter(
      ({ clinicId, personId }) =>
        clinicId === one?.clinicId &&
        personId !== one.authorId &&
        !world.recusals.some(({ caseId, viewerId }) => caseId === one.id && viewerId === personId),
    ),
  );
  if (one === undefined || viewer === undefined) return null;
  const { clinicId, id: caseId, clientRecordId } = one;
  const id = `${NEW_ROWS}${one.id.slice(NEW_ROWS.length)}`;
  const recusal = { clinicId, id, caseId, clientRecordId, viewerId: viewer.personId, answeredAt: NEVER_ENDS };
  return { world: { ...world, recusals: [...world.recusals, recusal] }, returnsTo: null };
}
