import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { CaseStateEnum } from './case-enums.js';
import type { GrantType } from './case-viewer-can.type.js';
import type { CaseRow } from './case.row.js';
import { isExpired } from './domain/case-state.js';
import type { CaseState } from './domain/case-state.js';

@ObjectType('Teaser', { description: 'What a reader sees of a case before opening it.' })
export class TeaserType {
  @OfParent()
  @Field({ description: 'A wide band, one of caseVocabulary.ageBands.' })
  ageBand!: string;

  @OfParent()
  @Field({ description: 'A broad area, one of caseVocabulary.presentingAreas.' })
  presentingArea!: string;

  @OfParent()
  @Field(() => String, {
    nullable: true,
    description: 'What the author wants to know; null once unreadable.',
  })
  question!: string | null;
}

@ObjectType('Case', {
  description:
    'One presentation of one client. After its expiry only these dates, numbers and states remain.',
})
export class CaseType {
  /** Not published; what the resolvers of fields work on. */
  row!: CaseRow;
  /** Not published; the rules that a list has already found, if it was one. */
  knownGrants!: readonly GrantType[] | null;

  @OfParent()
  @Field(() => ID, { description: 'The case.' })
  id!: string;

  @OfParent()
  @Field(() => Int, {
    description: 'Its number in the clinic; what people say to each other instead of a name.',
  })
  number!: number;

  @OfParent()
  @Field(() => CaseStateEnum, { description: 'Where it is in its life.' })
  state!: CaseState;

  @OfParent()
  @Field(() => ID, { description: 'The person who wrote it.' })
  authorId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was first submitted.' })
  submittedAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When its review becomes overdue.' })
  reviewDueAt!: Date;

  @OfParent()
  @Field({ description: 'True if a review is waited for and late.' })
  isOverdue!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When its state last changed.' })
  stateChangedAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'From this instant on nobody can read it.' })
  expiresAt!: Date;

  @OfParent()
  @Field({ description: 'True from the expiry instant on: every text of it answers null.' })
  isExpired!: boolean;
}

@ObjectType('CaseEdge', { description: 'One row of a page of cases.' })
export class CaseEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => CaseType, { description: 'The case.' })
  node!: CaseType;
}

@ObjectType('CaseConnection', { description: 'A page of the cases that the signed-in person can see.' })
export class CaseConnectionType {
  @OfParent()
  @Field(() => [CaseEdgeType], { description: 'The rows of the page.' })
  edges!: readonly CaseEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A visible case as its viewer sees it at this instant. */
export function toCaseType(
  row: CaseRow,
  now: Date,
  knownGrants: readonly GrantType[] | null = null,
): CaseType {
  const isWaiting = row.state === 'SUBMITTED' || row.state === 'IN_REVIEW';
  const hasExpired = isExpired(row.expiresAt, now);
  const { id, number, state, authorId } = row;
  return Object.assign(new CaseType(), {
    row,
    knownGrants,
    id,
    number,
    state,
    authorId,
    submittedAt: row.submittedAt,
    reviewDueAt: row.dueAt,
    isOverdue: isWaiting && !hasExpired && row.dueAt.getTime() <= now.getTime(),
    stateChangedAt: row.stateChangedAt,
    expiresAt: row.expiresAt,
    isExpired: hasExpired,
  });
}
