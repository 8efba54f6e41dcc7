import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ArrangeCover } from './arrange-cover.js';
import { ArrangeLeaveCover } from './arrange-leave-cover.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { CheckAssignment } from './check-assignment.js';
import { CloseAssignment } from './close-assignment.js';
import { ConflictQueries } from './conflict.queries.js';
import { ConflictRepository } from './conflict.repository.js';
import { DecideProposal } from './decide-proposal.js';
import { DeclareConflict } from './declare-conflict.js';
import { PartyRepository } from './party.repository.js';
import { ProposeAssignment } from './propose-assignment.js';
import { RecordAgreement } from './record-agreement.js';
import { SettleLapse } from './settle-lapse.js';
import { WithdrawConflict } from './withdraw-conflict.js';

const PROVIDERS = [
  AssignmentRepository,
  PartyRepository,
  ConflictRepository,
  ConflictQueries,
  CheckAssignment,
  AssignmentsQueries,
  AssignSupervisor,
  ProposeAssignment,
  DecideProposal,
  ArrangeCover,
  ArrangeLeaveCover,
  RecordAgreement,
  DeclareConflict,
  WithdrawConflict,
  CloseAssignment,
  SettleLapse,
];

@Module({ imports: [ClinicsModule], providers: PROVIDERS, exports: PROVIDERS })
export class AssignmentsModule {}
