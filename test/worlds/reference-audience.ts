import { hasCome, isBeforeExpiry, lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { World } from './world.js';
import type { Case } from './world-cases.js';
import type { GroupMembership } from './world-groups.js';
import type { Assignment } from './world-people.js';

/** A column of the table, in which somebody can stand to a case. */
export type Standing = 'supervisor' | 'cover' | 'peer' | 'colleague' | 'member' | 'guest';

/** How somebody is in the audience today, possibly in several ways; who has stepped out is in it in none. */
export function standingsOf(person: Person, one: Case): readonly Standing[] {
  if (person.isRecusedFrom(one)) return [];
  const standings: readonly (readonly [Standing, boolean])[] = [
    ['supervisor', isSupervisor(person, one)],
    ['cover', isCover(person, one)],
    ['peer', isPeer(person, one)],
    ['colleague', isColleague(person, one)],
    ['member', isMember(person, one)],
    ['guest', isGuest(person, one)],
  ];
  return standings.filter(([, stands]) => stands).map(([standing]) => standing);
}

function namedAssignments(world: World, one: Case): readonly Assignment[] {
  const lines = world.caseAudience.filter(({ caseId }) => caseId === one.id);
  return world.supervisionAssignments.filter(({ id }) =>
    lines.some(({ assignmentId }) => assignmentId === id),
  );
}

/** Decided, begun, and not ended: access follows the dates. */
function supervisesBy(person: Person, assignment: Assignment): boolean {
  return (
    assignment.supervisorId === person.id &&
    assignment.state === 'ASSIGNED' &&
    lasts(assignment, person.at.now)
  );
}

/**
 * The assigned supervisor, in the audience, today. What was sent to a cover returns by itself once the dates of the cover are over; an
 * unscreened case went to one person and to nobody else.
 */
function isSupervisor(person: Person, one: Case): boolean {
  if (!person.is('SUPERVISOR')) return false;
  return namedAssignments(person.world, one).some((named) => {
    if (supervisesBy(person, named)) return true;
    const wasCover = named.kind === 'COVERING' && named.state === 'ASSIGNED';
    if (!wasCover || !hasCome(named.activeUntil, person.at.now) || one.screening === 'UNSCREENED')
      return false;
    const covered = person.world.supervisionAssignments.find(({ id }) => id === named.coversId);
    return covered !== undefined && supervisesBy(person, covered);
  });
}

/** "A cover sees the open and urgent ones, for the cover dates only"; on standby, those that nobody reviewed in time. */
function isCover(person: Person, one: Case): boolean {
  const isOpen = ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED'].includes(one.state);
  if (!person.is('SUPERVISOR') || !isOpen || one.screening === 'UNSCREENED') return false;
  if (!isBeforeExpiry(one, person.at.now)) return false;
  const isUnreviewed = one.state !== 'CHANGES_REQUESTED' && hasCome(one.coverFrom, person.at.now);
  return namedAssignments(person.world, one).some((named) =>
    person.world.supervisionAssignments.some(
      (cover) =>
        cover.kind === 'COVERING' &&
        cover.coversId === named.id &&
        supervisesBy(person, cover) &&
        (!cover.isStandby || isUnreviewed),
    ),
  );
}

/** A supervisee's place in a group rests on the supervision of its supervisor and ends with it. */
function isPeer(person: Person, one: Case): boolean {
  const { world, at } = person;
  const lines = world.casePeers.filter(({ caseId }) => caseId === one.id);
  return (
    person.presentsCases &&
    world.supervisionGroupMembers.some((place) => {
      const rests = world.supervisionAssignments.find(({ id }) => id === place.assignmentId);
      const group = world.supervisionGroups.find(({ id }) => id === place.groupId);
      return (
        lines.some(({ placeId }) => placeId === place.id) &&
        place.personId === person.id &&
        lasts(place, at.now) &&
        group !== undefined &&
        lasts(group, at.now) &&
        rests?.state === 'ASSIGNED' &&
        lasts(rests, at.now)
      );
    })
  );
}

function isColleague(person: Person, one: Case): boolean {
  const isNamed = person.world.caseColleagues.some(
    ({ caseId, personId }) => caseId === one.id && personId === person.id,
  );
  return isNamed && person.advises;
}

/** Admitted, and today: the group lives, and its covenant is signed as it reads now. */
function isInGroupToday(person: Person, membership: GroupMembership): boolean {
  const { world, at } = person;
  const group = world.consultationGroups.find(({ id }) => id === membership.groupId);
  if (group === undefined || !lasts(group, at.now)) return false;
  const hasSigned = world.covenantSignatures.some(
    (signed) =>
      signed.groupId === group.id &&
      signed.covenantVersion === group.covenantVersion &&
      signed.personId === person.id,
  );
  return (
    membership.personId === person.id &&
    membership.state === 'ADMITTED' &&
    lasts(membership, at.now) &&
    hasSigned
  );
}

/** The person's memberships in the group, among those to whom the author sent the case. */
function linesOf(person: Person, one: Case): readonly GroupMembership[] {
  const lines = person.world.caseMembers.filter(({ caseId }) => caseId === one.id);
  return person.world.groupMemberships.filter(
    (membership) =>
      lines.some(({ membershipId }) => membershipId === membership.id) && isInGroupToday(person, membership),
  );
}

function isMember(person: Person, one: Case): boolean {
  return person.advises && linesOf(person, one).some(({ isGuest }) => !isGuest);
}

/** "Join one group of a clinic they do not work for (a membership with role GUEST in the host clinic)." */
function isGuest(person: Person, one: Case): boolean {
  return person.is('GUEST') && linesOf(person, one).some((membership) => membership.isGuest);
}

/** Leads the group that the case was sent to; a facilitator is no guest and is bound by a recusal as everybody is. */
export function isFacilitator(person: Person, one: Case): boolean {
  if (person.isRecusedFrom(one) || !person.advises) return false;
  return linesOf(person, one).some(({ role, isGuest: visits }) => role === 'FACILITATOR' && !visits);
}
