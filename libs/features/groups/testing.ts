import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildMember } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { ClinicRepository } from '../clinics/index.js';
import { AddSupervisee } from './add-supervisee.js';
import { Admission } from './admission.js';
import { AdmitMember } from './admit-member.js';
import { AppointFacilitator } from './appoint-facilitator.js';
import { ChangeGroupRetention } from './change-group-retention.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { CovenantRepository } from './covenant.repository.js';
import { CreateConsultationGroup } from './create-consultation-group.js';
import { CreateSupervisionGroup } from './create-supervision-group.js';
import { DecideGuest } from './decide-guest.js';
import { DismissFacilitator } from './dismiss-facilitator.js';
import { EndConsultationGroup } from './end-consultation-group.js';
import { EndSupervisionGroup } from './end-supervision-group.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { GroupsQueries } from './groups.queries.js';
import { HeldMembership } from './held-membership.js';
import { LeaveGroup } from './leave-group.js';
import { PublishCovenant } from './publish-covenant.js';
import { RemoveMember } from './remove-member.js';
import { RemoveSupervisee } from './remove-supervisee.js';
import { SignCovenant } from './sign-covenant.js';
import { StandingRepository } from './standing.repository.js';
import { SupervisionGroupRepository, SupervisionPlaceRepository } from './supervision-group.repository.js';

const DAY = 86_400_000;

/** The use cases of the feature, wired as the modules wire them. */
export function groupsFeature() {
  const clinics = new ClinicRepository();
  const standings = new StandingRepository();
  const supervision = new SupervisionGroupRepository();
  const places = new SupervisionPlaceRepository();
  const groups = new ConsultationGroupRepository();
  const memberships = new GroupMembershipRepository();
  const covenants = new CovenantRepository();
  const admission = new Admission(standings, memberships);
  const held = new HeldMembership(clinics, groups, memberships);
  return {
    queries: new GroupsQueries(supervision, places, groups, memberships, covenants),
    createSupervisionGroup: new CreateSupervisionGroup(clinics, supervision, standings),
    addSupervisee: new AddSupervisee(clinics, supervision, places, standings),
    removeSupervisee: new RemoveSupervisee(clinics, supervision, places),
    endSupervisionGroup: new EndSupervisionGroup(clinics, supervision, places),
    createConsultationGroup: new CreateConsultationGroup(clinics, groups, admission),
    changeGroupRetention: new ChangeGroupRetention(clinics, groups),
    publishCovenant: new PublishCovenant(groups),
    signCovenant: new SignCovenant(groups, covenants),
    endConsultationGroup: new EndConsultationGroup(clinics, groups, memberships),
    admitMember: new AdmitMember(clinics, groups, admission),
    appointFacilitator: new AppointFacilitator(clinics, groups, admission),
    decideGuest: new DecideGuest(held, admission),
    dismissFacilitator: new DismissFacilitator(held, admission),
    removeMember: new RemoveMember(held, admission),
    leaveGroup: new LeaveGroup(held, admission),
  };
}

/** A supervision group as it stands in the database, with the ids that cases and policies name. */
export interface BuiltSupervisionGroup {
  readonly groupId: string;
  readonly supervisor: PersonActor;
  /** The place of a supervisee, by person; throws for somebody who has none. */
  readonly placeOf: (member: PersonActor) => string;
  /** The assignment that the place rests on, by person; throws for somebody who has none. */
  readonly assignmentOf: (member: PersonActor) => string;
}

/** A consultation group as it stands in the database, with the ids that cases and policies name. */
export interface BuiltConsultationGroup {
  readonly groupId: string;
  readonly facilitator: PersonActor;
  /** The membership of a facilitator, member or guest; throws for somebody who has none. */
  readonly membershipOf: (person: PersonActor) => string;
}

type Filled = (person: PersonActor) => string;

function lookUp(ids: ReadonlyMap<string, string>, what: string): Filled {
  return (person) => {
    const id = ids.get(person.personId);
    if (id === undefined) throw new Error(`this person has no ${what} in the group that was built`);
    return id;
  };
}

async function assignmentBetween(
  database: TestDatabase,
  supervisor: PersonActor,
  supervisee: PersonActor,
): Promise<string> {
  const [found] = await database.sql<{ id: string }>(
    `SELECT id FROM subrosa.supervision_assignments
      WHERE clinic_id = $1 AND supervisor_id = $2 AND supervisee_id = $3 AND state = 'ASSIGNED' AND kind <> 'COVERING'
        AND active_from <= subrosa.now() AND active_until > subrosa.now() LIMIT 1`,
    [supervisor.clinicId, supervisor.personId, supervisee.personId],
  );
  return found?.id ?? buildAssignment(database, { supervisor, supervisee });
}

/**
 * Puts a supervision group into the database, past every rule of the application: from yesterday on, without an end. A place rests on
 * the assignment in force between the two, which is made where there is none.
 */
export async function buildSupervisionGroup(
  database: TestDatabase,
  given: {
    readonly supervisor: PersonActor;
    readonly members: readonly PersonActor[];
    readonly name?: string;
    readonly from?: Date;
    readonly until?: Date;
  },
): Promise<BuiltSupervisionGroup> {
  const { supervisor, members } = given;
  const now = await database.now();
  const from = given.from ?? new Date(now.getTime() - DAY);
  const groupId = newId();
  await database.sql(
    `INSERT INTO subrosa.supervision_groups (clinic_id, id, name, supervisor_id, active_from, active_until, created_by, created_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $4, $5, 1)`,
    [
      supervisor.clinicId,
      groupId,
      given.name ?? 'Tuesday group',
      supervisor.personId,
      from,
      given.until ?? FOREVER,
    ],
  );
  const places = new Map<string, string>();
  const assignments = new Map<string, string>();
  for (const member of members) {
    const assignmentId = await assignmentBetween(database, supervisor, member);
    const placeId = newId();
    await database.sql(
      `INSERT INTO subrosa.supervision_group_members (clinic_id, id, group_id, person_id, assignment_id, active_from, active_until, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1)`,
      [supervisor.clinicId, placeId, groupId, member.personId, assignmentId, from, FOREVER],
    );
    places.set(member.personId, placeId);
    assignments.set(member.personId, assignmentId);
  }
  return {
    groupId,
    supervisor,
    placeOf: lookUp(places, 'place'),
    assignmentOf: lookUp(assignments, 'assignment'),
  };
}

interface GivenGroup {
  /** Made, licensed, where nobody is named. */
  readonly facilitator?: PersonActor;
  readonly members?: readonly PersonActor[];
  readonly guests?: readonly PersonActor[];
  /** False: nobody has signed the covenant. True where it is left out. */
  readonly signed?: boolean;
  readonly name?: string;
  readonly afterSignOffSeconds?: number;
  readonly backstopSeconds?: number;
  readonly until?: Date;
}

/**
 * Puts a consultation group with the first version of a covenant into the database, past every rule of the application: everybody
 * admitted from yesterday on, without an end, and having signed unless `signed: false`. Guests need a membership with the role GUEST.
 */
export async function buildConsultationGroup(
  database: TestDatabase,
  clinicId: ClinicId,
  given: GivenGroup = {},
): Promise<BuiltConsultationGroup> {
  const { members = [], guests = [] } = given;
  const facilitator =
    given.facilitator ?? (await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true }));
  const group = { groupId: newId(), from: new Date((await database.now()).getTime() - DAY) };
  await database.sql(
    `INSERT INTO subrosa.consultation_groups (clinic_id, id, name, covenant_version, after_sign_off_seconds, backstop_seconds,
       active_from, active_until, created_by, created_at, version)
     VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $6, 1)`,
    [
      clinicId,
      group.groupId,
      given.name ?? 'Thursday consultation',
      given.afterSignOffSeconds ?? (14 * DAY) / 1000,
      given.backstopSeconds ?? (60 * DAY) / 1000,
      group.from,
      given.until ?? FOREVER,
      facilitator.personId,
    ],
  );
  await database.sql(
    `INSERT INTO subrosa.covenants (clinic_id, id, group_id, covenant_version, body, published_by, published_at)
     VALUES ($1, $2, $3, 1, 'What is said here stays here.', $4, $5)`,
    [clinicId, newId(), group.groupId, facilitator.personId, group.from],
  );
  const memberships = new Map<string, string>();
  for (const person of [facilitator, ...members, ...guests]) {
    const role = person === facilitator ? 'FACILITATOR' : 'MEMBER';
    const id = await putMembership(database, group, { person, role, isGuest: guests.includes(person) });
    memberships.set(person.personId, id);
    if (given.signed !== false) await putSignature(database, group, person);
  }
  return { groupId: group.groupId, facilitator, membershipOf: lookUp(memberships, 'membership') };
}

async function putMembership(
  database: TestDatabase,
  group: { groupId: string; from: Date },
  put: { person: PersonActor; role: 'MEMBER' | 'FACILITATOR'; isGuest: boolean },
): Promise<string> {
  const id = newId();
  await database.sql(
    `INSERT INTO subrosa.group_memberships (clinic_id, id, group_id, person_id, role, is_guest, state, active_from, active_until,
       proposed_by, decided_by, end_reason, version, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'ADMITTED', $7, $8, $4, $4, 'NONE', 1, $7)`,
    [put.person.clinicId, id, group.groupId, put.person.personId, put.role, put.isGuest, group.from, FOREVER],
  );
  return id;
}

async function putSignature(
  database: TestDatabase,
  group: { groupId: string; from: Date },
  person: PersonActor,
): Promise<void> {
  await database.sql(
    `INSERT INTO subrosa.covenant_signatures (clinic_id, id, group_id, covenant_version, person_id, signed_at)
     VALUES ($1, $2, $3, 1, $4, $5)`,
    [person.clinicId, newId(), group.groupId, person.personId, group.from],
  );
}
