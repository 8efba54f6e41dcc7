import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import type { EndReason } from '../assignments/index.js';
import type { OpenCases, UnsentComments } from './domain/decide-ending.js';

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

const UnsentCommentsEnum: Readonly<Record<UnsentComments, UnsentComments>> = {
  SEND: 'SEND',
  DISCARD: 'DISCARD',
};
registerEnumType(UnsentCommentsEnum, {
  name: 'UnsentComments',
  description:
    'What becomes of comments that the supervisor has not sent. SEND: shown as they are. DISCARD: deleted.',
});

const OpenCasesEnum: Readonly<Record<OpenCases, OpenCases>> = {
  HAND_OVER: 'HAND_OVER',
  CLOSE_NOW: 'CLOSE_NOW',
};
registerEnumType(OpenCasesEnum, {
  name: 'OpenCases',
  description:
    'What becomes of cases that wait for the supervisor. HAND_OVER: to a successor. CLOSE_NOW: closed to them at once.',
});

@InputType({ description: 'Which assignment ends, why, and what becomes of what rests on it.' })
export class EndAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field(() => ReasonToEndEnum, { description: 'Why.' })
  reason!: ReasonToEnd;

  @Field(() => UnsentCommentsEnum, { nullable: true, description: 'Needed while there are unsent comments.' })
  unsentComments?: UnsentComments | null;

  @Field(() => OpenCasesEnum, { nullable: true, description: 'Needed while open cases rest on it.' })
  openCases?: OpenCases | null;

  @Field(() => ID, { nullable: true, description: 'The assignment that takes over, with HAND_OVER only.' })
  successorAssignmentId?: string | null;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Which open cases go to whom: some by their ids, or all of one assignment.' })
export class TransferCasesInput {
  @Field(() => [ID], { nullable: true, description: 'The cases; or name an assignment instead.' })
  caseIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Everything open that rests on it; it may have ended.' })
  fromAssignmentId?: string | null;

  @Field(() => ID, { description: 'The assignment of the same supervisee that takes over.' })
  successorAssignmentId!: string;
}
