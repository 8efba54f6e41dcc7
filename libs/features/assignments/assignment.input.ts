import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { AssignmentKind, AssignmentState, EndReason } from './assignment.row.js';
import { AssignmentKindEnum, AssignmentStateEnum } from './assignment.type.js';
import type { Unfinished } from './end-assignment.js';

/** What a person can give as the reason; the others are the product's own. */
type ReasonToEnd = Extract<EndReason, 'COMPLETED' | 'CHANGED' | 'LEFT' | 'CONFLICT' | 'OTHER'>;

const ReasonToEndEnum: Readonly<Record<ReasonToEnd, ReasonToEnd>> = {
  COMPLETED: 'COMPLETED',
  CHANGED: 'CHANGED',
  LEFT: 'LEFT',
  CONFLICT: 'CONFLICT',
  OTHER: 'OTHER',
};
registerEnumType(ReasonToEndEnum, {
  name: 'ReasonToEndAssignment',
  description: 'Why an assignment is ended.',
});

const UnfinishedEnum: Readonly<Record<Unfinished, Unfinished>> = { CLOSE_NOW: 'CLOSE_NOW' };
registerEnumType(UnfinishedEnum, {
  name: 'UnfinishedCases',
  description:
    'What becomes of cases that wait for the supervisor. CLOSE_NOW: they are closed to them at once.',
});

@InputType('AssignmentInput', { description: 'Who is to supervise whom.' })
export class AssignmentInputType {
  @Field(() => ID, { description: 'The person who is to supervise.' })
  supervisorId!: string;

  @Field(() => ID, { description: 'The person who is to be supervised.' })
  superviseeId!: string;

  @Field(() => AssignmentKindEnum, { description: 'In which place.' })
  kind!: AssignmentKind;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; from now on if left out.' })
  fromOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; no end if left out.' })
  untilOn?: string | null;
}

@InputType({ description: 'Which assignment ends and why.' })
export class EndAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field(() => ReasonToEndEnum, { description: 'Why.' })
  reason!: ReasonToEnd;

  @Field(() => UnfinishedEnum, { nullable: true, description: 'Needed while open cases rest on it.' })
  unfinished?: Unfinished | null;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'The decision on a proposal.' })
export class DecideProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  assignmentId!: string;

  @Field({ description: 'True to accept, false to decline.' })
  accept!: boolean;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which assignments.' })
export class AssignmentFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only of this supervisor.' })
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this supervisee.' })
  superviseeId?: string | null;

  @Field(() => AssignmentStateEnum, { nullable: true, description: 'Only in this state.' })
  state?: AssignmentState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that give access now.' })
  onlyInForce?: boolean | null;
}
