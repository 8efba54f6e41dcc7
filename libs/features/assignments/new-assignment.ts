import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { AssignmentId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { calendarDay, endOfDay, startOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentKind, AssignmentState } from './assignment.row.js';
import { newPeriod } from './domain/assignment-period.js';
import { packOf } from './domain/clinic-pack.js';

/** Who is to supervise whom; days are the clinic's, `fromOn` its first and `untilOn` its last. */
export interface AssignmentInput {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly kind: AssignmentKind;
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
}

/** The row that the input asks for, not stored yet; INVALID_INPUT for what is no day. */
export function newAssignment(
  work: Work,
  clinic: ClinicRow,
  asked: AssignmentInput & { readonly state: Extract<AssignmentState, 'PROPOSED' | 'ASSIGNED'> },
): SupervisionAssignmentRow {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action: 'assignment.assign' });
  const { fromOn, untilOn } = asked;
  const typed = {
    from: fromOn ? startOfDay(calendarDay(fromOn, 'fromOn'), clinic.timeZone) : null,
    until: untilOn ? endOfDay(calendarDay(untilOn, 'untilOn'), clinic.timeZone) : null,
  };
  const { from, until } = newPeriod(typed, work.now());
  const id = newId<AssignmentId>();
  return Object.assign(new SupervisionAssignmentRow(), {
    clinicId: work.actor.clinicId,
    id,
    supervisorId: asked.supervisorId,
    superviseeId: asked.superviseeId,
    kind: asked.kind,
    state: asked.state,
    activeFrom: from,
    activeUntil: until,
    proposedBy: work.actor.personId,
    decidedBy: asked.state === 'ASSIGNED' ? work.actor.personId : null,
    endReason: 'NONE',
    packVersion: packOf(clinic.jurisdiction).version,
    version: 1,
    createdAt: work.now(),
    coversId: id,
    isStandby: false,
    agreementDueAt: FOREVER,
    agreementSignedAt: FOREVER,
  });
}
