import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { ThreadTagEnum } from './discussion.enums.js';
import type { ThreadTag } from './domain/comment-rules.js';
import { WHOLE_CASE } from './domain/comment-rules.js';
import type { ThreadRow } from './thread.row.js';

@ObjectType('ThreadViewerCan', { description: 'What the signed-in person may do with a thread.' })
export class ThreadViewerCanType {
  @OfParent()
  @Field({ description: 'Reply in it.' })
  reply!: boolean;

  @OfParent()
  @Field({ description: 'Mark it resolved.' })
  resolve!: boolean;

  @OfParent()
  @Field({ description: 'Open it again.' })
  reopen!: boolean;
}

@ObjectType('TextPlace', { description: 'A stretch of a section as shown to this reader.' })
export class TextPlaceType {
  @OfParent()
  @Field(() => Int, { description: 'Where it begins, in UTF-16 code units.' })
  from!: number;

  @OfParent()
  @Field(() => Int, { description: 'Where it ends; half-open.' })
  to!: number;
}

@ObjectType('QuotedPassage', {
  description: 'The words that a thread is about, without what is hidden from this reader.',
})
export class QuotedPassageType {
  @OfParent()
  @Field({ description: 'The words.' })
  quote!: string;

  @OfParent()
  @Field({ description: 'What stands before them.' })
  prefix!: string;

  @OfParent()
  @Field({ description: 'What stands after them.' })
  suffix!: string;

  @OfParent()
  @Field(() => TextPlaceType, {
    nullable: true,
    description: 'Where they stand in the version of the thread; null if some of them are hidden.',
  })
  place!: TextPlaceType | null;
}

@ObjectType('Thread', { description: 'A discussion of a passage, or of the case as a whole.' })
export class ThreadType {
  /** Not published; what the fields below are opened from. */
  granted!: Granted<ThreadRow>;

  @OfParent()
  @Field(() => ID, { description: 'The thread.' })
  id!: string;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'The key of the section; null for the case as a whole.',
  })
  section!: string | null;

  @OfParent()
  @Field({ description: 'The class that the thread inherits from what it is about.' })
  sectionClass!: string;

  @OfParent()
  @Field(() => ThreadTagEnum, { description: 'What it is about.' })
  tag!: ThreadTag;

  @OfParent()
  @Field({ description: 'True while its first comment is gathered for a review.' })
  isPending!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was started.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was resolved; null while open.' })
  resolvedAt!: Date | null;
}

@ObjectType('ThreadEdge', { description: 'One row of a page of threads.' })
export class ThreadEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ThreadType, { description: 'The thread.' })
  node!: ThreadType;
}

@ObjectType('ThreadConnection', { description: 'A page of the threads of a case.' })
export class ThreadConnectionType {
  @OfParent()
  @Field(() => [ThreadEdgeType], { description: 'The rows of the page.' })
  edges!: readonly ThreadEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A released thread as its reader sees it, without the words it quotes. */
export function toThreadType(granted: Granted<ThreadRow>): ThreadType {
  const { id, sectionKey, class: sectionClass, tag, visibleFrom, createdAt, resolvedAt } = granted.row;
  return {
    granted,
    id,
    section: sectionKey === WHOLE_CASE ? null : sectionKey,
    sectionClass,
    tag,
    isPending: visibleFrom >= FOREVER,
    createdAt,
    resolvedAt: resolvedAt >= FOREVER ? null : resolvedAt,
  };
}
