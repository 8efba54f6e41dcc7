import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, ProgrammeId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Config } from '@subrosa/platform/config/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { AcceptInvitation } from './accept-invitation.js';
import { AddLicence } from './add-licence.js';
import { AddProgrammeMember } from './add-programme-member.js';
import { ChangeProgramme } from './change-programme.js';
import { CreateProgramme } from './create-programme.js';
import { EndProgrammeMember } from './end-programme-member.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';
import { ProgrammeQueries } from './programme.queries.js';
import { ProgrammeRepository } from './programme.repository.js';
import { SetOnCall } from './set-on-call.js';
import { ChangeLicence } from './change-licence.js';
import { ChangeRetentionPolicy } from './change-retention-policy.js';
import { ChangeRoles } from './change-roles.js';
import { ClinicRepository } from './clinic.repository.js';
import { ClinicsQueries } from './clinics.queries.js';
import { EndMembership } from './end-membership.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitePerson } from './invite-person.js';
import { LicenceRepository } from './licence.repository.js';
import { MemberRepository } from './member.repository.js';
import { RecoveryRepository } from './recovery.repository.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { SaveVaultKeys } from './save-vault-keys.js';
import { SetClinicRecovery } from './set-clinic-recovery.js';
import { VaultKeysQueries } from './vault-keys.queries.js';
import { VaultKeysRepository } from './vault-keys.repository.js';

/** Settings that are enough for invitations; the key is a test's. */
export const TEST_KEY = Buffer.alloc(32, 7).toString('base64url');

/** The use cases of the feature, wired as the modules wire them. */
export function clinicsFeature(database: TestDatabase) {
  // Of all settings the feature reads one.
  const config = { SESSION_HASH_KEY: TEST_KEY } as Config;
  const clinics = new ClinicRepository();
  const members = new MemberRepository();
  const licences = new LicenceRepository();
  const invitations = new InvitationRepository();
  const vaultKeys = new VaultKeysRepository();
  const recovery = new RecoveryRepository();
  const programmes = new ProgrammeRepository();
  const places = new ProgrammeMemberRepository();
  return {
    members,
    queries: new ClinicsQueries(clinics, members, licences, invitations, recovery),
    vaultKeysQueries: new VaultKeysQueries(vaultKeys, members),
    invitePerson: new InvitePerson(clinics, members, invitations, config),
    revokeInvitation: new RevokeInvitation(invitations),
    acceptInvitation: new AcceptInvitation(invitations, database.unitOfWork, config),
    changeRoles: new ChangeRoles(clinics, members),
    endMembership: new EndMembership(clinics, members, places),
    addLicence: new AddLicence(clinics, members, licences),
    changeLicence: new ChangeLicence(clinics, licences),
    changeRetentionPolicy: new ChangeRetentionPolicy(clinics),
    setClinicRecovery: new SetClinicRecovery(clinics, members, vaultKeys, recovery),
    saveVaultKeys: new SaveVaultKeys(vaultKeys),
    setOnCall: new SetOnCall(clinics),
    programmes,
    programmeQueries: new ProgrammeQueries(programmes, places),
    createProgramme: new CreateProgramme(clinics, programmes),
    changeProgramme: new ChangeProgramme(clinics, programmes),
    addProgrammeMember: new AddProgrammeMember(clinics, members, programmes, places),
    endProgrammeMember: new EndProgrammeMember(clinics, places),
  };
}

/** Runs something as a person in a Work of their own. */
export function as<T>(
  database: TestDatabase,
  actor: PersonActor,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  return database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
}

/** Puts a programme into the clinic; not under Part 2 and not the whole clinic unless told otherwise. Answers its id. */
export async function buildProgramme(
  database: TestDatabase,
  clinicId: ClinicId,
  overrides: { name?: string; isPart2?: boolean; isWholeClinic?: boolean } = {},
): Promise<ProgrammeId> {
  const id = newId<ProgrammeId>();
  await database.sql(
    `INSERT INTO subrosa.programmes (clinic_id, id, name, is_part2, is_whole_clinic, version, created_at)
     VALUES ($1, $2, $3, $4, $5, 1, subrosa.now())`,
    [
      clinicId,
      id,
      overrides.name ?? `Programme ${id}`,
      overrides.isPart2 ?? false,
      overrides.isWholeClinic ?? false,
    ],
  );
  return id;
}

/** Gives the person a place in the programme from a day ago on; answers the person as they act with it. */
export async function buildProgrammeMember(
  database: TestDatabase,
  person: PersonActor,
  programmeId: ProgrammeId,
): Promise<PersonActor> {
  const from = new Date((await database.now()).getTime() - 86_400_000);
  await database.sql(
    `INSERT INTO subrosa.programme_members (clinic_id, id, programme_id, person_id, active_from, active_until, version)
     VALUES ($1, $2, $3, $4, $5, $6, 1)`,
    [person.clinicId, newId(), programmeId, person.personId, from, FOREVER],
  );
  return { ...person, programmeIds: [...person.programmeIds, programmeId] };
}
