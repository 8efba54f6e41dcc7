import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo, enumOf } from '@subrosa/platform/graphql/index.js';
import { NOTICE_KINDS } from './domain/notice-kind.js';
import type { NoticeKind } from './domain/notice-kind.js';
import type { NoticeRow } from './notice.row.js';

const NO_CASE = '00000000-0000-0000-0000-000000000000';

const NoticeKindEnum = enumOf(NOTICE_KINDS);
registerEnumType(NoticeKindEnum, { name: 'NoticeKind', description: 'What a person is told.' });

@ObjectType('Notice', {
  description: 'One fact that needs you. It is gone when you may no longer know what it is about.',
})
export class NoticeType {
  @OfParent()
  @Field(() => ID, { description: 'The notice.' })
  id!: string;

  @OfParent()
  @Field(() => NoticeKindEnum, { description: 'What it tells.' })
  kind!: NoticeKind;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The case it is about; null for none.' })
  caseId!: string | null;

  @OfParent()
  @Field(() => ID, {
    description:
      'The row that tells more: the case, or an assignment, a group, a membership, a review, a hold.',
  })
  subjectId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was told.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When you read it; null until then.' })
  readAt!: Date | null;

  @OfParent()
  @Field(() => [String], { description: 'Why you see it.' })
  reasons!: string[];
}

@ObjectType('NoticeEdge', { description: 'One row of a page of notices.' })
export class NoticeEdge {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => NoticeType, { description: 'The notice.' })
  node!: NoticeType;
}

@ObjectType('NoticeConnection', { description: 'A page of notices.' })
export class NoticeConnection {
  @OfParent()
  @Field(() => [NoticeEdge], { description: 'The rows, the latest first.' })
  edges!: readonly NoticeEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

/** A notice as it is shown. */
export function toNoticeType({ row, grants }: Granted<NoticeRow>): NoticeType {
  return Object.assign(new NoticeType(), {
    id: row.id,
    kind: row.kind,
    caseId: row.caseId === NO_CASE ? null : row.caseId,
    subjectId: row.subjectId,
    createdAt: row.createdAt,
    readAt: row.readAt.getTime() === FOREVER.getTime() ? null : row.readAt,
    reasons: grants.map(({ reason }) => reason),
  });
}
