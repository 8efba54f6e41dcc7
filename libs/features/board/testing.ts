import type { TestDatabase } from '@subrosa/testing';
import { CheckAssignment } from '../assignments/index.js';
import { assignmentsFeature } from '../assignments/testing.js';
import { clinicsFeature } from '../clinics/testing.js';
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

/** The use cases of the feature, wired as the modules wire them. */
export function buildBoard(database: TestDatabase) {
  const { clinics, assignments, assign, parties, conflicts } = assignmentsFeature();
  const { queries: people, invitePerson } = clinicsFeature(database);
  const matrix = new BoardAssignmentRepository();
  const lines = new ImportLines(new TrialRepository());
  const check = new CheckAssignment(assignments, parties, conflicts);
  return {
    queries: new BoardQueries(clinics, new BoardCaseRepository(), matrix, new BoardLicenceRepository()),
    importPeople: new ImportPeople(invitePerson, lines),
    importAssignments: new ImportAssignments(assign, lines),
    exportPeople: new ExportPeople(clinics, people),
    exportAssignments: new ExportAssignments(clinics, people, matrix),
    rollOver: new RollOverTerm(clinics, matrix, assignments, check, lines),
  };
}
