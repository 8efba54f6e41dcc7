import { Module } from '@nestjs/common';
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

const PROVIDERS = [
  ClinicRepository,
  MemberRepository,
  LicenceRepository,
  InvitationRepository,
  RecoveryRepository,
  VaultKeysRepository,
  ClinicsQueries,
  VaultKeysQueries,
  InvitePerson,
  RevokeInvitation,
  AcceptInvitation,
  ChangeRoles,
  EndMembership,
  AddLicence,
  ChangeLicence,
  ChangeRetentionPolicy,
  SetClinicRecovery,
  SaveVaultKeys,
];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ClinicsModule {}
