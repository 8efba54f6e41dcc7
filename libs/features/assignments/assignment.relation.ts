import { and, after, atOrBefore, eq, now, relation } from '@subrosa/access';
import type { Condition } from '@subrosa/access';
import { SupervisionAssignmentRow } from './assignment.row.js';

/** The assignment that a row names by its `assignmentId`, such as one line of a case's audience. */
export const namedAssignment = relation({
  entity: SupervisionAssignmentRow,
  fields: ['supervisorId', 'superviseeId', 'kind', 'state', 'activeFrom', 'activeUntil'],
  on: { clinicId: 'clinicId', assignmentId: 'id' },
});

/** The assignment gives what it gives at this instant: decided, begun and not ended. */
export function inForce(): Condition<'state' | 'activeFrom' | 'activeUntil'> {
  return and<'state' | 'activeFrom' | 'activeUntil'>(
    eq('state', 'ASSIGNED'),
    atOrBefore('activeFrom', now()),
    after('activeUntil', now()),
  );
}
