import { registerEnumType } from '@nestjs/graphql';
import type { AssignmentKind, AssignmentState, EndReason, Lapse } from './assignment.row.js';

/** One object serves input and answer. */
export const AssignmentKindEnum: Readonly<Record<AssignmentKind, AssignmentKind>> = {
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
  COVERING: 'COVERING',
};
registerEnumType(AssignmentKindEnum, {
  name: 'AssignmentKind',
  description:
    'PRIMARY: the cases that name them. SECONDARY: those sent to them. COVERING: open and urgent ones meanwhile.',
});

/** One object serves input and answer. */
export const AssignmentStateEnum: Readonly<Record<AssignmentState, AssignmentState>> = {
  PROPOSED: 'PROPOSED',
  ASSIGNED: 'ASSIGNED',
  DECLINED: 'DECLINED',
};
registerEnumType(AssignmentStateEnum, {
  name: 'AssignmentState',
  description: 'Only ASSIGNED gives anything, and only between its dates.',
});

/** Every reason with which an assignment can have ended. */
export const EndReasonEnum: Readonly<Record<EndReason, EndReason>> = {
  NONE: 'NONE',
  COMPLETED: 'COMPLETED',
  CHANGED: 'CHANGED',
  LEFT: 'LEFT',
  OTHER: 'OTHER',
  LICENCE_LAPSED: 'LICENCE_LAPSED',
  LICENCE_RENEWED: 'LICENCE_RENEWED',
  CONFLICT: 'CONFLICT',
  ROLLED_OVER: 'ROLLED_OVER',
};
registerEnumType(EndReasonEnum, {
  name: 'AssignmentEndReason',
  description: 'Why it was ended; NONE if it was not.',
});

/** How it stands with the supervisor of an assignment. */
export const LapseEnum: Readonly<Record<Lapse, Lapse>> = {
  NONE: 'NONE',
  COVERED: 'COVERED',
  UNCOVERED: 'UNCOVERED',
};
registerEnumType(LapseEnum, {
  name: 'SupervisorLapse',
  description:
    'NONE: the supervisor can act. COVERED: licence, role or membership has lapsed and somebody covers. UNCOVERED: nobody does.',
});
