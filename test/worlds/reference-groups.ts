import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { ConsultationGroup, GroupMembership, Place, SupervisionGroup } from './world-groups.js';

const directs = (person: Person): boolean => person.is('DIRECTOR');

/** Admitted, begun and not ended; whether the covenant is signed decides about cases, not about knowing the group. */
const isAdmitted = (place: GroupMembership, now: Date): boolean =>
  place.state === 'ADMITTED' && lasts(place, now);

/** What the person is today in a group that is alive: a closed group is nobody's but the director's. */
function placesIn(person: Person, group: ConsultationGroup): readonly GroupMembership[] {
  const { world, id, at } = person;
  if (!lasts(group, at.now)) return [];
  return world.groupMemberships.filter(
    (place) => place.groupId === group.id && place.personId === id && isAdmitted(place, at.now),
  );
}

/** Members are those who work here as clinicians; a guest is one by the role of the same name. */
const belongsTo = (person: Person, group: ConsultationGroup): boolean =>
  placesIn(person, group).some(({ isGuest, role }) =>
    isGuest ? person.is('GUEST') && role === 'MEMBER' : person.advises,
  );

/** Whoever leads must be allowed to practise. */
const leads = (person: Person, group: ConsultationGroup): boolean =>
  person.advises &&
  person.isLicensed &&
  placesIn(person, group).some(({ isGuest, role }) => !isGuest && role === 'FACILITATOR');

/** "Groups: create, appoint facilitator / admit members": the facilitator admits, the director creates; members sign. */
const groups = rulesOn<ConsultationGroup>({
  'consultationGroup.see': (person, group) => belongsTo(person, group) || directs(person),
  'consultationGroup.sign': belongsTo,
  'consultationGroup.admit': leads,
  // The director approves every guest, so that it is only proposed.
  'consultationGroup.propose-guest': leads,
  'consultationGroup.publish-covenant': leads,
  'consultationGroup.create': directs,
  'consultationGroup.appoint': directs,
  'consultationGroup.change-retention': directs,
  'consultationGroup.end': directs,
});

function groupOf({ world }: Person, { groupId }: GroupMembership): ConsultationGroup {
  const found = world.consultationGroups.find(({ id }) => id === groupId);
  if (found === undefined) throw new Error('a membership without its group');
  return found;
}

const isOwnToday = (person: Person, place: GroupMembership): boolean =>
  placesIn(person, groupOf(person, place)).includes(place);

/** Who has signed is for oneself, for whoever leads, and for the director; so is who waits or has left. */
const seesSignature = (person: Person, place: GroupMembership): boolean =>
  isOwnToday(person, place) || leads(person, groupOf(person, place)) || directs(person);

const memberships = rulesOn<GroupMembership>({
  'groupMembership.see': (person, place) =>
    seesSignature(person, place) ||
    (isAdmitted(place, person.at.now) && belongsTo(person, groupOf(person, place))),
  'groupMembership.see-signature': seesSignature,
  'groupMembership.leave': isOwnToday,
  // Facilitators are the director's to appoint and to dismiss.
  'groupMembership.remove': (person, place) =>
    directs(person) || (place.role === 'MEMBER' && leads(person, groupOf(person, place))),
  'groupMembership.dismiss': directs,
  'groupMembership.decide': directs,
  'groupMembership.end': () => false,
});

/** A place rests on a supervision in force. */
function isLasting({ world, at }: Person, place: Place): boolean {
  const rests = world.supervisionAssignments.find(({ id }) => id === place.assignmentId);
  return lasts(place, at.now) && rests?.state === 'ASSIGNED' && lasts(rests, at.now);
}

const isInGroup = (person: Person, group: SupervisionGroup | undefined): boolean =>
  group !== undefined &&
  lasts(group, person.at.now) &&
  person.world.supervisionGroupMembers.some(
    (place) => place.groupId === group.id && place.personId === person.id && isLasting(person, place),
  );

const supervisionGroups = rulesOn<SupervisionGroup>({
  'supervisionGroup.see': (person, group) =>
    group.supervisorId === person.id || isInGroup(person, group) || directs(person),
  'supervisionGroup.create': directs,
  'supervisionGroup.change-places': directs,
  'supervisionGroup.end': directs,
});

const places = rulesOn<Place>({
  'supervisionPlace.see': (person, place) => {
    const group = person.world.supervisionGroups.find(({ id }) => id === place.groupId);
    if (directs(person) || group?.supervisorId === person.id) return true;
    return isLasting(person, place) && isInGroup(person, group);
  },
  'supervisionPlace.end': directs,
});

/** Groups and who is in them. */
export const onGroups: Rules = { ...groups, ...memberships, ...supervisionGroups, ...places };
