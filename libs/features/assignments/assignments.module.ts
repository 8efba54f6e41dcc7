import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { CheckAssignment } from './check-assignment.js';
import { DecideProposal } from './decide-proposal.js';
import { EndAssignment } from './end-assignment.js';
import { PartyRepository } from './party.repository.js';
import { ProposeAssignment } from './propose-assignment.js';

const PROVIDERS = [
  AssignmentRepository,
  PartyRepository,
  CheckAssignment,
  AssignmentsQueries,
  AssignSupervisor,
  ProposeAssignment,
  DecideProposal,
  EndAssignment,
];

@Module({ imports: [ClinicsModule], providers: PROVIDERS, exports: PROVIDERS })
export class AssignmentsModule {}
