import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { AddLicence } from './add-licence.js';
import { AddProgrammeMember } from './add-programme-member.js';
import { ChangeLicence } from './change-licence.js';
import { ChangeProgramme } from './change-programme.js';
import { ChangeRetentionPolicy } from './change-retention-policy.js';
import { ChangeRoles } from './change-roles.js';
import { ClinicRepository } from './clinic.repository.js';
import { ClinicsQueries } from './clinics.queries.js';
import { CreateProgramme } from './create-programme.js';
import { EndMembership } from './end-membership.js';
import { EndProgrammeMember } from './end-programme-member.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitePerson } from './invite-person.js';
import { LicenceRepository } from './licence.repository.js';
import { MemberRepository } from './member.repository.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';
import { ProgrammeQueries } from './programme.queries.js';
import { ProgrammeRepository } from './programme.repository.js';
import { RecoveryRepository } from './recovery.repository.js';
import { RevokeInvitation } from './revoke-invitation.js';
import { SaveVaultKeys } from './save-vault-keys.js';
import { SetClinicRecovery } from './set-clinic-recovery.js';
import { SetOnCall } from './set-on-call.js';
import { VaultKeysQueries } from './vault-keys.queries.js';
import { VaultKeysRepository } from './vault-keys.repository.js';

const PROVIDERS = [
  ClinicRepository,
  MemberRepository,
  LicenceRepository,
  InvitationRepository,
  RecoveryRepository,
  ProgrammeRepository,
  ProgrammeMemberRepository,
  VaultKeysRepository,
  ClinicsQueries,
  VaultKeysQueries,
  ProgrammeQueries,
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
  SetOnCall,
  CreateProgramme,
  ChangeProgramme,
  AddProgrammeMember,
  EndProgrammeMember,
];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ClinicsModule {}
