import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { CommentRow } from './comment.row.js';
import { TextFindingType } from './text-finding.type.js';

@ObjectType('CommentViewerCan', { description: 'What the signed-in person may do with a comment.' })
export class CommentViewerCanType {
  @OfParent()
  @Field({ description: 'Change its text; only until it is sent.' })
  edit!: boolean;

  @OfParent()
  @Field({ description: 'Take it away; only until it is sent.' })
  delete!: boolean;
}

@ObjectType('Comment', { description: 'One comment of a thread; its text ends with the case.' })
export class CommentType {
  /** Not published; what the fields below are opened from. */
  granted!: Granted<CommentRow>;

  @OfParent()
  @Field(() => ID, { description: 'The comment.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The thread it stands in.' })
  threadId!: string;

  @OfParent()
  @Field({ description: 'True while it is gathered for a review and seen by its writer alone.' })
  isPending!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when others see it; null while pending.',
  })
  sentAt!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'Counts the edits; an edit names the one it was made on.' })
  version!: number;
}

@ObjectType('CommentPayload', { description: 'The comment, or what must be resolved before it is stored.' })
export class CommentPayloadType {
  @OfParent()
  @Field(() => CommentType, {
    nullable: true,
    description: 'The stored comment; null if there are findings.',
  })
  comment!: CommentType | null;

  @OfParent()
  @Field(() => [TextFindingType], { description: 'What may identify a client; then nothing was stored.' })
  findings!: TextFindingType[];
}

/** A released comment as its reader sees it, without the text. */
export function toCommentType(granted: Granted<CommentRow>): CommentType {
  const { id, threadId, createdAt, visibleFrom, version } = granted.row;
  const isPending = visibleFrom >= FOREVER;
  const sentAt = isPending ? null : visibleFrom;
  return { granted, id, threadId, isPending, createdAt, sentAt, version };
}
