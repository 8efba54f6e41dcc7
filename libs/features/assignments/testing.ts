import { ClinicRepository } from '../clinics/index.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentRepository } from './assignment.repository.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { CheckAssignment } from './check-assignment.js';
import { DecideProposal } from './decide-proposal.js';
import { EndAssignment } from './end-assignment.js';
import { PartyRepository } from './party.repository.js';
import { ProposeAssignment } from './propose-assignment.js';

/** The use cases of the feature, wired as the modules wire them. */
export function assignmentsFeature() {
  const clinics = new ClinicRepository();
  const assignments = new AssignmentRepository();
  const check = new CheckAssignment(assignments, new PartyRepository());
  return {
    queries: new AssignmentsQueries(clinics, assignments, check),
    assign: new AssignSupervisor(clinics, assignments, check),
    propose: new ProposeAssignment(clinics, assignments, check),
    decide: new DecideProposal(clinics, assignments, check),
    end: new EndAssignment(clinics, assignments),
  };
}
