import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { AssignmentKindEnum, AssignmentStateEnum, EndReasonEnum, LapseEnum } from './assignment.enums.js';
import type { AssignmentKind, AssignmentState, EndReason, Lapse } from './assignment.row.js';

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

  @OfParent()
  @Field({ description: 'Arrange a cover for it.' })
  cover!: boolean;

  @OfParent()
  @Field({ description: 'Hand over cases that rest on it.' })
  transfer!: boolean;

  @OfParent()
  @Field({ description: 'Record that its agreement is signed.' })
  recordAgreement!: boolean;
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
  @Field(() => ID, { nullable: true, description: 'The assignment that a cover stands in for; else null.' })
  coversId!: string | null;

  @OfParent()
  @Field({ description: 'True for a cover that waits until it is needed.' })
  isStandby!: boolean;

  @OfParent()
  @Field(() => LapseEnum, { description: 'Whether the supervisor can act, and who covers otherwise.' })
  lapse!: Lapse;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the supervision agreement is due; null where the rules name no day.',
  })
  agreementDueAt!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the agreement was signed; null while that is not recorded.',
  })
  agreementSignedAt!: Date | null;

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
