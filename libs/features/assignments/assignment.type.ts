import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { orNoEnd } from '../clinics/index.js';
import type {
  AssignmentKind,
  AssignmentState,
  EndReason,
  SupervisionAssignmentRow,
} from './assignment.row.js';

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

const EndReasonEnum: Readonly<Record<EndReason, EndReason>> = {
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

@ObjectType('SupervisionAssignmentViewerCan', {
  description: 'What the signed-in person may do with it now.',
})
export class AssignmentViewerCanType {
  @OfParent()
  @Field({ description: 'Accept or decline the proposal.' })
  decide!: boolean;

  @OfParent()
  @Field({ description: 'End it.' })
  end!: boolean;
}

@ObjectType('SupervisionAssignment', { description: 'Who supervises whom, from when until when.' })
export class AssignmentType {
  @OfParent()
  @Field(() => ID, { description: 'The assignment.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who supervises.' })
  supervisorId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person who is supervised.' })
  superviseeId!: string;

  @OfParent()
  @Field(() => AssignmentKindEnum, { description: 'In which place.' })
  kind!: AssignmentKind;

  @OfParent()
  @Field(() => AssignmentStateEnum, { description: 'Whether it was decided.' })
  state!: AssignmentState;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The first instant.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The first instant after it; null for no end.',
  })
  activeUntil!: Date | null;

  @OfParent()
  @Field({ description: 'True if it gives access at this instant.' })
  isInForce!: boolean;

  @OfParent()
  @Field(() => EndReasonEnum, { description: 'Why it was ended.' })
  endReason!: EndReason;

  @OfParent()
  @Field({ description: 'The version of the rules under which it was made.' })
  packVersion!: string;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field(() => [String], { description: 'Why the signed-in person sees it.' })
  because!: string[];

  @OfParent()
  @Field(() => AssignmentViewerCanType, { description: 'What the signed-in person may do with it now.' })
  viewerCan!: AssignmentViewerCanType;
}

@ObjectType('SupervisionAssignmentEdge', { description: 'One row of the assignments.' })
export class AssignmentEdgeType {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => AssignmentType, { description: 'The assignment.' })
  node!: AssignmentType;
}

@ObjectType('SupervisionAssignmentConnection', {
  description: 'A page of assignments, the latest made first.',
})
export class AssignmentConnection {
  @OfParent()
  @Field(() => [AssignmentEdgeType], { description: 'The rows.' })
  edges!: readonly AssignmentEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

/** An assignment for the client, as it stands at an instant; `can` answers for the one who asks. */
export function toAssignmentType(
  { row, grants }: Granted<SupervisionAssignmentRow>,
  at: Date,
  can: (action: string) => boolean,
): AssignmentType {
  const { id, supervisorId, superviseeId, kind, state, activeFrom, endReason, packVersion, version } = row;
  const isInForce = state === 'ASSIGNED' && activeFrom <= at && at < row.activeUntil;
  return {
    ...{ id, supervisorId, superviseeId, kind, state, activeFrom, endReason, packVersion, version },
    activeUntil: orNoEnd(row.activeUntil),
    isInForce,
    because: grants.map(({ reason }) => reason),
    viewerCan: {
      decide: state === 'PROPOSED' && can('assignment.decide'),
      end: state === 'ASSIGNED' && at < row.activeUntil && can('assignment.end'),
    },
  };
}
