import { Field, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';

@ObjectType('Grant', { description: 'Why something is permitted.' })
export class GrantType {
  @OfParent()
  @Field({ description: 'The code of the rule.' })
  code!: string;

  @OfParent()
  @Field({ description: 'The reason in words, for the person it serves.' })
  reason!: string;
}

@ObjectType('Permission', {
  description: 'Whether the signed-in person may do one thing now, and by which rule.',
})
export class PermissionType {
  @OfParent()
  @Field({ description: 'True if it is permitted and possible in the present state.' })
  isAllowed!: boolean;

  @OfParent()
  @Field(() => GrantType, { nullable: true, description: 'The rule that permits it; null if none does.' })
  grant!: GrantType | null;
}

@ObjectType('CaseViewerCan', { description: 'What the signed-in person may do with a case now.' })
export class CaseViewerCanType {
  @OfParent()
  @Field(() => PermissionType, { description: 'Open its sections, in order.' })
  open!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Comment on it.' })
  comment!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Report a passage as identifying.' })
  reportPassage!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Ask for changes.' })
  requestChanges!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Sign it off.' })
  signOff!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Postpone its expiry.' })
  extend!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Ask for a later expiry.' })
  askForExtension!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Take it back unopened.' })
  recall!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Send a new version.' })
  resubmit!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Answer a report.' })
  answerReport!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, {
    description: 'Answer whether they know the client; asked before the first opening.',
  })
  answerRecognition!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Step out, because they may know the client; for good.' })
  stepOut!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Say what they recommend, which decides nothing.' })
  recommend!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Close the consultation, as its facilitator.' })
  close!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Move the consultation on, as its facilitator.' })
  advance!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Take it out of the group it was sent to.' })
  leaveGroup!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Answer a recusal, so that first openings go on.' })
  answerRecusal!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Hand it over to a successor.' })
  transfer!: PermissionType;

  @OfParent()
  @Field(() => PermissionType, { description: 'Ask that its destruction be stopped.' })
  askForHold!: PermissionType;
}
