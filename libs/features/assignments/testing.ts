import { Logger } from '@subrosa/platform/logging/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { ClinicRepository } from '../clinics/index.js';
import { ArrangeCover } from './arrange-cover.js';
import { ArrangeLeaveCover } from './arrange-leave-cover.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { CheckAssignment } from './check-assignment.js';
import { CloseAssignment } from './close-assignment.js';
import { ConflictRepository } from './conflict.repository.js';
import { DecideProposal } from './decide-proposal.js';
import { DeclareConflict } from './declare-conflict.js';
import { EndOnLeaving } from './end-on-leaving.js';
import { LapseSweep } from './lapse-sweep.js';
import { LapsedRepository } from './lapsed.repository.js';
import { PartyRepository } from './party.repository.js';
import { ProposeAssignment } from './propose-assignment.js';
import { RecordAgreement } from './record-agreement.js';
import { SettleLapse } from './settle-lapse.js';
import { WithdrawConflict } from './withdraw-conflict.js';

/** The use cases of the feature, wired as the modules wire them. */
export function assignmentsFeature() {
  const clinics = new ClinicRepository();
  const assignments = new AssignmentRepository();
  const parties = new PartyRepository();
  const conflicts = new ConflictRepository();
  const check = new CheckAssignment(assignments, parties, conflicts);
  const close = new CloseAssignment(assignments);
  const settle = new SettleLapse(assignments, parties, close);
  return {
    clinics,
    assignments,
    parties,
    conflicts,
    close,
    settle,
    queries: new AssignmentsQueries(clinics, assignments, check),
    assign: new AssignSupervisor(clinics, assignments, check),
    propose: new ProposeAssignment(clinics, assignments, check),
    decide: new DecideProposal(clinics, assignments, check),
    cover: new ArrangeCover(clinics, assignments, check),
    leave: new ArrangeLeaveCover(clinics, assignments, check),
    agreement: new RecordAgreement(clinics, assignments),
    declare: new DeclareConflict(clinics, conflicts, parties, assignments),
    withdraw: new WithdrawConflict(clinics, conflicts),
    leaving: new EndOnLeaving(parties, assignments, settle, close),
  };
}

/** The sweep over lapsed supervisors, with the worker's role. */
export function lapseSweep(database: TestDatabase): LapseSweep {
  const { settle } = assignmentsFeature();
  const lapsed = new LapsedRepository(database.worker);
  return new LapseSweep(database.workerUnitOfWork, lapsed, settle, new Logger('silent'));
}
