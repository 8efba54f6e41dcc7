import { lasts } from './reference-world.js';
import type { Person } from './reference-world.js';
import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import type { Licence, Membership, PeopleTables, Programme, ProgrammeMember } from './world-people.js';

const administers = (person: Person): boolean => person.is('ADMINISTRATOR');

const clinics = rulesOn<{ readonly id: string }>({
  'clinic.see': (person, clinic) => clinic.id === person.at.clinicId,
  'clinic.invite': (person, clinic) => clinic.id === person.at.clinicId && administers(person),
  // The table lets the director propose; there is nothing to propose with yet.
  'clinic.changeRetention': (person, clinic) => clinic.id === person.at.clinicId && administers(person),
  // "Shows the clinic's on-call name and number" to whoever may need it here; a guest does not work here.
  'clinic.seeOnCall': (person, clinic) => clinic.id === person.at.clinicId && person.worksHere,
  'clinic.setOnCall': (person, clinic) =>
    clinic.id === person.at.clinicId && person.is('DIRECTOR', 'ADMINISTRATOR'),
  'clinic.createProgramme': (person, clinic) => clinic.id === person.at.clinicId && administers(person),
  // Load, gaps and dates, never a word of narrative.
  'board.see': (person, clinic) => clinic.id === person.at.clinicId && person.is('DIRECTOR'),
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

/** Everybody who works here knows the programmes; who works in which, oneself, the director and who keeps the accounts. */
const programmes = rulesOn<Programme>({
  'programme.see': (person) => person.worksHere,
  'programme.change': administers,
});

const programmeMembers = rulesOn<ProgrammeMember>({
  'programmeMember.see': (person, one) =>
    one.personId === person.id || person.is('DIRECTOR', 'ADMINISTRATOR'),
  'programmeMember.end': administers,
});

/** Accounts, roles, licences, invitations and keys: the lower rows of the table. */
export const onPeople: Rules = {
  ...clinics,
  ...members,
  ...licences,
  ...invitations,
  ...recovery,
  ...vaultKeys,
  ...programmes,
  ...programmeMembers,
};
