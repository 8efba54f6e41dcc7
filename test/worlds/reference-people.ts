import { lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import type { Assignment, Licence, Membership, PeopleTables } from './world-people.js';

const administers = (person: Person): boolean => person.is('ADMINISTRATOR');

const clinics = rulesOn<{ readonly id: string }>({
  'clinic.see': (person, clinic) => clinic.id === person.at.clinicId,
  'clinic.invite': (person, clinic) => clinic.id === person.at.clinicId && administers(person),
  // The table lets the director propose; there is nothing to propose with yet.
  'clinic.changeRetention': (person, clinic) => clinic.id === person.at.clinicId && administers(person),
  // The recovery key's private half is split between director and privacy officer.
  'clinic.setRecovery': (person, clinic) =>
    clinic.id === person.at.clinicId && person.is('DIRECTOR', 'PRIVACY_OFFICER'),
});

/** Who accounts for people or assigns them sees past and coming members too; colleagues see who works here today. */
function seesMember(person: Person, member: Membership): boolean {
  if (member.personId === person.id) return true;
  if (person.is('DIRECTOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR')) return true;
  return person.worksHere && lasts(member, person.at.now);
}

const members = rulesOn<Membership>({
  'vaultKeys.seePublic': (person) => person.worksHere,
  'member.see': seesMember,
  // The name under what somebody wrote outlives the membership.
  'member.name': (person, member) => member.personId === person.id || person.worksHere,
  'member.seeAddress': (person, member) => member.personId === person.id || administers(person),
  'member.changeRoles': administers,
  'member.end': administers,
  'member.addLicence': administers,
});

const licences = rulesOn<Licence>({
  'licence.see': (person, licence) =>
    licence.personId === person.id || person.is('DIRECTOR', 'ADMINISTRATOR'),
  'licence.change': administers,
});

const invitations = rulesOn<PeopleTables['invitations'][number]>({
  'invitation.see': (person) => person.is('DIRECTOR', 'ADMINISTRATOR'),
  'invitation.revoke': administers,
});

const recovery = rulesOn<PeopleTables['recoveryShares'][number]>({
  'recoveryShare.see': (person) => person.is('DIRECTOR', 'PRIVACY_OFFICER'),
  'recoveryShare.fetch': (person, share) => share.holderId === person.id,
});

const vaultKeys = rulesOn<PeopleTables['vaultKeys'][number]>({
  'vaultKeys.own': (person, keys) => keys.personId === person.id,
});

/** "Propose": a supervisor, for themselves, until it is decided. */
const proposesOneself = (person: Person, one: Assignment): boolean =>
  person.is('SUPERVISOR') &&
  one.supervisorId === person.id &&
  one.proposedBy === person.id &&
  one.state === 'PROPOSED';

/** "Assign, end": the director; both parties know of it. */
const assignments = rulesOn<Assignment>({
  'assignment.see': (person, one) =>
    person.is('DIRECTOR') || one.supervisorId === person.id || one.superviseeId === person.id,
  'assignment.assign': (person) => person.is('DIRECTOR'),
  'assignment.decide': (person) => person.is('DIRECTOR'),
  'assignment.end': (person) => person.is('DIRECTOR'),
  'assignment.propose': proposesOneself,
  // What the guard would say, to whoever may assign or propose.
  'assignment.preview': (person, one) => person.is('DIRECTOR') || proposesOneself(person, one),
});

/** Accounts, roles, licences, invitations and keys: the lower rows of the table. */
export const onPeople: Rules = {
  ...clinics,
  ...members,
  ...licences,
  ...invitations,
  ...recovery,
  ...vaultKeys,
  ...assignments,
};
