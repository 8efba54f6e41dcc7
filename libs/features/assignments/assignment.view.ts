import { FOREVER } from '@subrosa/kernel';
import type { Granted } from '@subrosa/platform/database/index.js';
import { orNoEnd } from '../clinics/index.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentType, AssignmentViewerCanType } from './assignment.type.js';

type Can = (action: string) => boolean;

/** An assignment for the client, as it stands at an instant; `can` answers for the one who asks. */
export function toAssignmentType(
  { row, grants }: Granted<SupervisionAssignmentRow>,
  at: Date,
  can: Can,
): AssignmentType {
  const { id, supervisorId, superviseeId, kind, state, activeFrom, endReason, packVersion, version } = row;
  return {
    ...{ id, supervisorId, superviseeId, kind, state, activeFrom, endReason, packVersion, version },
    activeUntil: orNoEnd(row.activeUntil),
    isInForce: isInForce(row, at),
    coversId: kind === 'COVERING' ? row.coversId : null,
    isStandby: row.isStandby,
    lapse: row.lapse,
    agreementDueAt: orNoEnd(row.agreementDueAt),
    agreementSignedAt: orNoEnd(row.agreementSignedAt),
    because: grants.map(({ reason }) => reason),
    viewerCan: viewerCan(row, at, can),
  };
}

/** True if it gives what it gives at this instant. */
export function isInForce({ state, activeFrom, activeUntil }: SupervisionAssignmentRow, at: Date): boolean {
  return state === 'ASSIGNED' && activeFrom <= at && at < activeUntil;
}

function viewerCan(row: SupervisionAssignmentRow, at: Date, can: Can): AssignmentViewerCanType {
  const isMade = row.state === 'ASSIGNED';
  const isOver = at >= row.activeUntil;
  const isCover = row.kind === 'COVERING';
  return {
    decide: row.state === 'PROPOSED' && can('assignment.decide'),
    end: isMade && !isOver && can('assignment.end'),
    cover: isInForce(row, at) && !isCover && can('assignment.cover'),
    transfer: isMade && !isCover && can('assignment.transfer'),
    recordAgreement:
      isMade && !isOver && !isCover && row.agreementSignedAt >= FOREVER && can('assignment.recordAgreement'),
  };
}
