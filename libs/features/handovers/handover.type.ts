import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { AssignmentType } from '../assignments/index.js';

@ObjectType('AssignmentEnding', {
  description: 'What ending an assignment would leave behind: numbers, never a word.',
})
export class AssignmentEndingType {
  @OfParent()
  @Field(() => Int, { description: 'Open cases that rest on it and were not handed over.' })
  openCases!: number;

  @OfParent()
  @Field(() => Int, { description: 'Those of them that are unscreened; they are never handed over.' })
  unscreenedCases!: number;

  @OfParent()
  @Field(() => Int, { description: 'Comments that the supervisor, or a cover, has not sent.' })
  unsentComments!: number;

  @OfParent()
  @Field(() => [AssignmentType], { description: 'The assignments that could take over.' })
  successors!: AssignmentType[];
}

@ObjectType('EndedAssignment', { description: 'An assignment that has ended.' })
export class EndedAssignmentType {
  @OfParent()
  @Field(() => AssignmentType, { description: 'The assignment.' })
  assignment!: AssignmentType;

  @OfParent()
  @Field(() => Int, { description: 'Open cases that this left without the supervisor.' })
  openCases!: number;

  @OfParent()
  @Field(() => Int, { description: 'Open cases that a successor has from now on.' })
  handedOver!: number;

  @OfParent()
  @Field(() => Int, { description: 'Comments that were shown.' })
  commentsSent!: number;

  @OfParent()
  @Field(() => Int, { description: 'Comments that were deleted.' })
  commentsDiscarded!: number;
}

@ObjectType('TransferredCases', { description: 'Cases that a successor has from now on.' })
export class TransferredCasesType {
  @OfParent()
  @Field(() => [ID], { description: 'The cases.' })
  caseIds!: readonly string[];
}
