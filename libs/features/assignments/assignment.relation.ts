import { and, after, atOrBefore, eq, now, relation } from '@subrosa/access';
import type { Condition } from '@subrosa/access';
import { SupervisionAssignmentRow } from './assignment.row.js';

const FIELDS = [
  'supervisorId', 'superviseeId', 'kind', 'state', 'activeFrom', 'activeUntil', 'isStandby',
] as const; // prettier-ignore

/** The assignment that a cover stands in for; for every other kind the assignment itself. */
const covered = relation({
  entity: SupervisionAssignmentRow,
  fields: FIELDS,
  on: { clinicId: 'clinicId', coversId: 'id' },
});

/** The assignment that a row names by its `assignmentId`, such as one line of a case's audience. */
export const namedAssignment = relation({
  entity: SupervisionAssignmentRow,
  fields: FIELDS,
  on: { clinicId: 'clinicId', assignmentId: 'id' },
  relations: { covered },
});

/** The covers of the assignment that a row names by its `assignmentId`; ask for `kind` COVERING, for it names itself too. */
export const coversOfNamed = relation({
  entity: SupervisionAssignmentRow,
  fields: FIELDS,
  on: { clinicId: 'clinicId', assignmentId: 'coversId' },
});

/** The assignment gives what it gives at this instant: decided, begun and not ended. */
export function inForce(): Condition<'state' | 'activeFrom' | 'activeUntil'> {
  return and<'state' | 'activeFrom' | 'activeUntil'>(
    eq('state', 'ASSIGNED'),
    atOrBefore('activeFrom', now()),
    after('activeUntil', now()),
  );
}
