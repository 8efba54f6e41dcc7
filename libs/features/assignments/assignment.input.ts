import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { AssignmentStateEnum } from './assignment.enums.js';
import type { AssignmentKind, AssignmentState } from './assignment.row.js';

type SupervisingKind = Exclude<AssignmentKind, 'COVERING'>;

const SupervisingKindEnum: Readonly<Record<SupervisingKind, SupervisingKind>> = {
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
};
registerEnumType(SupervisingKindEnum, {
  name: 'SupervisingKind',
  description: 'In which place somebody supervises; a cover is arranged and not assigned.',
});

@InputType('AssignmentInput', { description: 'Who is to supervise whom.' })
export class AssignmentInputType {
  @Field(() => ID, { description: 'The person who is to supervise.' })
  supervisorId!: string;

  @Field(() => ID, { description: 'The person who is to be supervised.' })
  superviseeId!: string;

  @Field(() => SupervisingKindEnum, { description: 'In which place.' })
  kind!: SupervisingKind;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; from now on if left out.' })
  fromOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, YYYY-MM-DD; no end if left out.' })
  untilOn?: string | null;
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

@InputType('CoverInput', { description: 'Who covers for which assignment: for some days, or standing by.' })
export class CoverInputType {
  @Field(() => ID, { description: 'The assignment that is covered; not a cover itself.' })
  assignmentId!: string;

  @Field(() => ID, { description: 'The supervisor who covers.' })
  coveringId!: string;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; from now on if left out.' })
  fromOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day, YYYY-MM-DD; needed unless it is a standby.',
  })
  untilOn?: string | null;

  @Field({ defaultValue: false, description: 'True: no days; it begins when the supervisor lapses.' })
  standby!: boolean;
}

@InputType('LeaveCoverInput', { description: 'Who covers everything of a supervisor who is away.' })
export class LeaveCoverInputType {
  @Field(() => ID, { description: 'The supervisor who is away.' })
  supervisorId!: string;

  @Field(() => ID, { description: 'The supervisor who covers.' })
  coveringId!: string;

  @Field(() => String, { nullable: true, description: 'The first day, YYYY-MM-DD; from now on if left out.' })
  fromOn?: string | null;

  @Field({ description: 'The last day, YYYY-MM-DD.' })
  untilOn!: string;
}

@InputType({ description: 'Which supervision agreement was signed, and when.' })
export class RecordAgreementInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field({ description: 'The day of signing, YYYY-MM-DD.' })
  signedOn!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}
