import { and, after, atOrBefore, eq, now, relation } from '@subrosa/access';
import type { Condition } from '@subrosa/access';
import { SupervisionAssignmentRow } from './assignment.row.js';

const fields = ['supervisorId', 'superviseeId', 'kind', 'state', 'activeFrom', 'activeUntil'] as const;

/** The assignment that a row names by its `assignmentId`, such as one line of a case's audience. */
export const namedAssignment = relation({
  entity: SupervisionAssignmentRow,
  fields: [...fields],
  on: { clinicId: 'clinicId', assignmentId: 'id' },
});

/** The assignments of a row's `authorId` as supervisee. */
export const assignmentsOfAuthor = relation({
  entity: SupervisionAssignmentRow,
  fields: [...fields],
  on: { clinicId: 'clinicId', authorId: 'superviseeId' },
});

/** The assignments of a row's `personId` as supervisee. */
export const assignmentsAsSupervisee = relation({
  entity: SupervisionAssignmentRow,
  fields: [...fields],
  on: { clinicId: 'clinicId', personId: 'superviseeId' },
});

/** The assignment gives what it gives at this instant: decided, begun and not ended. */
export function inForce(): Condition<'state' | 'activeFrom' | 'activeUntil'> {
  return and<'state' | 'activeFrom' | 'activeUntil'>(
    eq('state', 'ASSIGNED'),
    atOrBefore('activeFrom', now()),
    after('activeUntil', now()),
  );
}
