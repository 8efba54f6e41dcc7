import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
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

const PROVIDERS = [
  AddSupervisee,
  Admission,
  AdmitMember,
  AppointFacilitator,
  ChangeGroupRetention,
  ConsultationGroupRepository,
  CovenantRepository,
  CreateConsultationGroup,
  CreateSupervisionGroup,
  DecideGuest,
  DismissFacilitator,
  EndConsultationGroup,
  EndSupervisionGroup,
  GroupMembershipRepository,
  GroupsQueries,
  HeldMembership,
  LeaveGroup,
  PublishCovenant,
  RemoveMember,
  RemoveSupervisee,
  SignCovenant,
  StandingRepository,
  SupervisionGroupRepository,
  SupervisionPlaceRepository,
];

@Module({ imports: [ClinicsModule], providers: PROVIDERS, exports: PROVIDERS })
export class GroupsModule {}
