import type { Draw } from './draw.js';
import type { World } from './world.js';
import type { Case } from './world-cases.js';

/** Of a hundred lines, how many the author leaves out. */
const EXCLUDED = 10;

/** Whom the author sent the case to; lines name who was there at submission, less those whom the author excluded. */
export function addAudience(world: World, draw: Draw, one: Case): void {
  if (one.audienceKind === 'COLLEAGUE') {
    addColleague(world, draw, one);
    return;
  }
  if (one.audienceKind === 'CONSULTATION_GROUP') {
    addMembers(world, draw, one);
    return;
  }
  addAssigned(world, draw, one);
  if (one.audienceKind === 'SUPERVISION_GROUP') addPeers(world, draw, one);
}

/** Assignments of the author, also covers by name, but no standby; now and then a director's transfer to another. */
function addAssigned(world: World, draw: Draw, { clinicId, id: caseId, authorId }: Case): void {
  const possible = world.supervisionAssignments.filter(
    (one) => one.clinicId === clinicId && one.superviseeId === authorId && !one.isStandby,
  );
  const primary = possible.filter(({ kind }) => kind !== 'COVERING');
  const chosen = primary.length > 0 && draw.chance(draw.either(88, 70)) ? primary : possible;
  // What was sent to a cover whose dates are over: it returns, but for what went out unscreened.
  const over = possible.filter(({ kind, activeUntil }) => kind === 'COVERING' && activeUntil <= world.now);
  const named =
    over.length > 0 && draw.chance(draw.either(8, 50))
      ? over
      : draw.pickSome(chosen, draw.chance(75) ? 1 : 2);
  for (const { id: assignmentId } of named) {
    const transferredBy = draw.chance(12)
      ? draw.pick(world.memberships.filter((one) => one.clinicId === clinicId)).personId
      : null;
    world.caseAudience.push({ clinicId, id: draw.id(), caseId, assignmentId, transferredBy });
  }
}

function addPeers(world: World, draw: Draw, { clinicId, id: caseId, authorId }: Case): void {
  for (const place of world.supervisionGroupMembers) {
    if (place.clinicId !== clinicId || place.personId === authorId || draw.chance(EXCLUDED)) continue;
    world.casePeers.push({ clinicId, id: draw.id(), caseId, placeId: place.id });
  }
}

function addColleague(world: World, draw: Draw, { clinicId, id: caseId, authorId }: Case): void {
  const others = world.memberships.filter((one) => one.clinicId === clinicId && one.personId !== authorId);
  const able = others.filter(({ roles }) => roles.includes('CLINICIAN') || roles.includes('SUPERVISOR'));
  const { personId } = draw.pick(able.length > 0 && draw.chance(84) ? able : others);
  world.caseColleagues.push({ clinicId, id: draw.id(), caseId, personId });
}

const STAGES = ['READ', 'CLARIFY', 'CLARIFY', 'REFLECT', 'REFLECT', 'REPLY', 'SUMMARY', 'SUMMARY', 'CLOSED'];

function addMembers(world: World, draw: Draw, { clinicId, id: caseId, authorId }: Case): void {
  const group = draw.pick(world.consultationGroups.filter((one) => one.clinicId === clinicId));
  const stage = draw.pick(draw.either([...STAGES, 'CLARIFY', 'REFLECT', 'SUMMARY'], STAGES));
  world.consultations.push({ clinicId, id: draw.id(), caseId, groupId: group.id, stage });
  for (const member of world.groupMemberships) {
    if (member.groupId !== group.id || member.personId === authorId || draw.chance(EXCLUDED)) continue;
    world.caseMembers.push({ clinicId, id: draw.id(), caseId, membershipId: member.id });
  }
}

/** What the case rests on: lines of the agreements of its client, with gaps that no gate leaves. */
export function addBases(world: World, draw: Draw, one: Case): void {
  const { clinicId, id: caseId } = one;
  const consents = world.consents.filter(({ clientRecordId }) => clientRecordId === one.clientRecordId);
  const isDetermined = one.purpose === 'PEER_LEARNING' ? draw.chance(55) : draw.chance(20);
  const kinds = isDetermined && draw.chance(78) ? ['PSYCHOTHERAPY_NOTES', 'PART2'] : undefined;
  for (const { id: consentId, instrument, scopes } of consents) {
    if (kinds !== undefined && !kinds.includes(instrument)) continue;
    for (const scope of scopes.filter(() => draw.mostly())) {
      world.caseConsents.push({ clinicId, caseId, consentId, scope });
    }
  }
  if (!isDetermined) return;
  for (const { id, clientRecordId } of world.determinations) {
    if (clientRecordId === one.clientRecordId) {
      world.caseDeterminations.push({ clinicId, caseId, determinationId: id });
    }
  }
}

/** Whom a line lets in for as long as everything holds, and who stands in for them. */
export function readersOf(world: World, { id: caseId }: Case): readonly string[] {
  const on = (row: { readonly caseId: string }): boolean => row.caseId === caseId;
  const named = new Set(world.caseAudience.filter(on).map(({ assignmentId }) => assignmentId));
  const assigned = world.supervisionAssignments.filter(
    ({ id, coversId }) => named.has(id) || named.has(coversId),
  );
  // A case sent to a cover returns to whom the cover stood in for.
  const covered = world.supervisionAssignments.filter(({ id }) =>
    assigned.some(({ coversId }) => coversId === id),
  );
  const places = new Set(world.casePeers.filter(on).map(({ placeId }) => placeId));
  const lines = new Set(world.caseMembers.filter(on).map(({ membershipId }) => membershipId));
  return [
    ...new Set([
      ...[...assigned, ...covered].map(({ supervisorId }) => supervisorId),
      ...world.supervisionGroupMembers.filter(({ id }) => places.has(id)).map(({ personId }) => personId),
      ...world.groupMemberships.filter(({ id }) => lines.has(id)).map(({ personId }) => personId),
      ...world.caseColleagues.filter(on).map(({ personId }) => personId),
    ]),
  ];
}
