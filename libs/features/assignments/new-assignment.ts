import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { AssignmentId, Period } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { calendarDay, dayAt, endOfDay, startOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentKind, AssignmentState } from './assignment.row.js';
import { newPeriod } from './domain/assignment-period.js';
import { packOf } from './domain/clinic-pack.js';
import { coverPeriod } from './domain/cover-period.js';

/** The days that a person typed, `fromOn` the first and `untilOn` the last, in the clinic's zone. */
export interface TypedDays {
  readonly fromOn?: string | null | undefined;
  readonly untilOn?: string | null | undefined;
}

/** Who is to supervise whom; a cover is arranged for an assignment and not assigned. */
export interface AssignmentInput extends TypedDays {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly kind: Exclude<AssignmentKind, 'COVERING'>;
}

/** The instants that the days stand for; INVALID_INPUT for what is no day. */
export function typedPeriod(
  { timeZone }: ClinicRow,
  { fromOn, untilOn }: TypedDays,
): { readonly from: Date | null; readonly until: Date | null } {
  return {
    from: fromOn ? startOfDay(calendarDay(fromOn, 'fromOn'), timeZone) : null,
    until: untilOn ? endOfDay(calendarDay(untilOn, 'untilOn'), timeZone) : null,
  };
}

/** The row that the input asks for, not stored yet; INVALID_INPUT for what is no day. */
export function newAssignment(
  work: Work,
  clinic: ClinicRow,
  asked: AssignmentInput & { readonly state: Extract<AssignmentState, 'PROPOSED' | 'ASSIGNED'> },
): SupervisionAssignmentRow {
  const { supervisorId, superviseeId, kind, state } = asked;
  const period = newPeriod(typedPeriod(clinic, asked), work.now());
  const row = blank(work, clinic, period);
  return Object.assign(row, {
    ...{ supervisorId, superviseeId, kind, state },
    decidedBy: state === 'ASSIGNED' ? row.proposedBy : null,
  });
}

/** Who is to cover for which assignment. */
export interface CoverAsked {
  readonly covered: SupervisionAssignmentRow;
  readonly coveringId: string;
  readonly isStandby: boolean;
}

/** The cover for these days of the assignment, not stored yet; its days begin and end with the assignment where they share one. */
export function coverFor(
  work: Work,
  clinic: ClinicRow,
  asked: CoverAsked & { readonly typed: { readonly from: Date | null; readonly until: Date | null } },
): SupervisionAssignmentRow {
  const { covered, typed } = asked;
  const isSameDay = (a: Date, b: Date) => dayAt(a, clinic.timeZone) === dayAt(b, clinic.timeZone);
  const period = coverPeriod(
    typed,
    { from: covered.activeFrom, until: covered.activeUntil },
    { now: work.now(), isSameDay },
  );
  const row = blank(work, clinic, period);
  return Object.assign(row, {
    supervisorId: asked.coveringId,
    superviseeId: covered.superviseeId,
    kind: 'COVERING',
    state: 'ASSIGNED',
    decidedBy: row.proposedBy,
    coversId: covered.id,
    isStandby: asked.isStandby,
  });
}

function blank(work: Work, clinic: ClinicRow, { from, until }: Period): SupervisionAssignmentRow {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action: 'assignment.assign' });
  const id = newId<AssignmentId>();
  return Object.assign(new SupervisionAssignmentRow(), {
    clinicId: work.actor.clinicId,
    id,
    activeFrom: from,
    activeUntil: until,
    proposedBy: work.actor.personId,
    endReason: 'NONE',
    packVersion: packOf(clinic.jurisdiction).version,
    version: 1,
    createdAt: work.now(),
    coversId: id,
    isStandby: false,
    agreementDueAt: FOREVER,
    agreementSignedAt: FOREVER,
    lapse: 'NONE',
  });
}
