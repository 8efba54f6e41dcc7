import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { BoardCaseRepository } from './board-case.repository.js';
import { BoardAssignmentRepository, BoardLicenceRepository } from './board-people.repository.js';
import { BoardQueries } from './board.queries.js';
import { ExportAssignments } from './export-assignments.js';
import { ExportPeople } from './export-people.js';
import { ImportAssignments } from './import-assignments.js';
import { ImportLines } from './import-lines.js';
import { ImportPeople } from './import-people.js';
import { RollOverTerm } from './roll-over-term.js';
import { TrialRepository } from './trial.repository.js';

const PROVIDERS = [
  BoardCaseRepository,
  BoardAssignmentRepository,
  BoardLicenceRepository,
  BoardQueries,
  TrialRepository,
  ImportLines,
  ImportPeople,
  ImportAssignments,
  ExportPeople,
  ExportAssignments,
  RollOverTerm,
];

@Module({ imports: [ClinicsModule, AssignmentsModule], providers: PROVIDERS, exports: PROVIDERS })
export class BoardModule {}
