import type { PersonActor } from '@subrosa/access';
import type { Config } from '@subrosa/platform/config/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { AcceptInvitation } from './accept-invitation.js';
import { AddLicence } from './add-licence.js';
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
  return {
    members,
    queries: new ClinicsQueries(clinics, members, licences, invitations, recovery),
    vaultKeysQueries: new VaultKeysQueries(vaultKeys, members),
    invitePerson: new InvitePerson(clinics, members, invitations, config),
    revokeInvitation: new RevokeInvitation(invitations),
    acceptInvitation: new AcceptInvitation(invitations, database.unitOfWork, config),
    changeRoles: new ChangeRoles(clinics, members),
    endMembership: new EndMembership(clinics, members),
    addLicence: new AddLicence(clinics, members, licences),
    changeLicence: new ChangeLicence(clinics, licences),
    changeRetentionPolicy: new ChangeRetentionPolicy(clinics),
    setClinicRecovery: new SetClinicRecovery(clinics, members, vaultKeys, recovery),
    saveVaultKeys: new SaveVaultKeys(vaultKeys),
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
