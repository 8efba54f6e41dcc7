import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ThreadTagEnum } from './discussion.enums.js';
import type { ThreadTag } from './domain/comment-rules.js';
import { KeptTextInput } from './text-finding.type.js';

@InputType({
  description: 'A passage of the newest version, marked in the text as it is shown to the reader.',
})
export class PassageInput {
  @Field(() => Int, { description: 'The number of the version that was read; only the newest is accepted.' })
  version!: number;

  @Field({ description: 'The key of the section.' })
  section!: string;

  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units of the shown text.' })
  from!: number;

  @Field(() => Int, { description: 'Where it ends; half-open.' })
  to!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The marked words; refused if they do not stand there.',
  })
  quote?: string | null;
}

@InputType('AddCommentInput', { description: 'A comment: a reply in a thread, or the first of a new one.' })
export class AddCommentInputType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'The thread to reply in; left out for a new one.' })
  threadId?: string | null;

  @Field(() => PassageInput, {
    nullable: true,
    description: 'What a new thread is about; left out for the case as a whole.',
  })
  anchor?: PassageInput | null;

  @Field(() => ThreadTagEnum, { nullable: true, description: 'The tag of a new thread.' })
  tag?: ThreadTag | null;

  @Field({ description: 'The comment, at most 4,000 characters; screened before it is stored.' })
  text!: string;

  @Field({
    defaultValue: false,
    description: 'Reviewers only: gather it for the review instead of showing it at once.',
  })
  pending!: boolean;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];
}

@InputType('EditCommentInput', { description: 'The next text of an own comment that was not sent yet.' })
export class EditCommentInputType {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => Int, { description: 'The version the change was made on; another one is a conflict.' })
  expectedVersion!: number;

  @Field({ description: 'The comment, at most 4,000 characters; screened before it is stored.' })
  text!: string;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];
}
