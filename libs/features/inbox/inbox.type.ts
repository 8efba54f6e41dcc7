import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, enumOf } from '@subrosa/platform/graphql/index.js';
import { CaseAudienceKindEnum, PurposeEnum, UrgencyEnum } from '../cases/index.js';
import { ConsultationStageEnum } from '../consultations/index.js';
import { isOverdue } from './domain/inbox.js';
import type { InboxList, InboxLists } from './domain/inbox.js';
import { INBOX_ASKS, INBOX_PLACES, INBOX_ROLES, rowKey } from './domain/inbox-row.js';
import type { InboxAsk, InboxPlace, InboxRole, InboxRow, InboxStage } from './domain/inbox-row.js';

const InboxAskEnum = enumOf(INBOX_ASKS);
registerEnumType(InboxAskEnum, {
  name: 'InboxAsk',
  description: 'Why a row stands in an inbox; the words for it are the client’s.',
});
const InboxRoleEnum = enumOf(INBOX_ROLES);
registerEnumType(InboxRoleEnum, { name: 'InboxRole', description: 'As what a person is asked.' });
const InboxPlaceEnum = enumOf(INBOX_PLACES);
registerEnumType(InboxPlaceEnum, { name: 'InboxPlace', description: 'The kinds of place a row leads to.' });

@ObjectType('InboxRow', { description: 'One thing that is asked, waited for, or about to end.' })
export class InboxRowType {
  @OfParent()
  @Field(() => ID, { description: 'The row: the same thing has the same id tomorrow.' })
  id!: string;

  @OfParent()
  @Field(() => InboxAskEnum, { description: 'What is asked.' })
  ask!: InboxAsk;

  @OfParent()
  @Field(() => InboxRoleEnum, { description: 'As what you are asked.' })
  as!: InboxRole;

  @OfParent()
  @Field(() => InboxPlaceEnum, { description: 'The kind of place that it leads to.' })
  place!: InboxPlace;

  @OfParent()
  @Field(() => ID, { description: 'Which case, draft, group, assignment, request or hold.' })
  subjectId!: string;

  @OfParent()
  @Field(() => ID, { nullable: true, description: 'The case; null if it is about none.' })
  caseId!: string | null;

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'The number of the case; null if it is about none.' })
  caseNumber!: number | null;

  @OfParent()
  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'Why the case is shown; for its author and readers only.',
  })
  purpose!: string | null;

  @OfParent()
  @Field(() => UrgencyEnum, {
    nullable: true,
    description: 'How soon the author needs an answer; for its author and readers only.',
  })
  urgency!: string | null;

  @OfParent()
  @Field(() => CaseAudienceKindEnum, {
    nullable: true,
    description: 'Whom the case was sent to; for its author and readers only.',
  })
  audienceKind!: string | null;

  /** Not published; the name is the resolver's. */
  personId!: string | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By when; null for no date.' })
  dueAt!: Date | null;

  @OfParent()
  @Field({ description: 'True from the due instant on.' })
  isOverdue!: boolean;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'From this instant on it cannot be read; null for what does not end by itself.',
  })
  expiresAt!: Date | null;

  @OfParent()
  @Field(() => Int, {
    nullable: true,
    description: 'How many threads, comments or reports; null if it is not about several.',
  })
  count!: number | null;

  @OfParent()
  @Field(() => Int, { nullable: true, description: 'The version that is asked about; null for none.' })
  version!: number | null;

  @OfParent()
  @Field(() => ConsultationStageEnum, {
    nullable: true,
    description: 'The stage of the group; null for none.',
  })
  stage!: InboxStage | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The last instant to which you may put it aside; null for what cannot be put aside.',
  })
  snoozableUntil!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when you have put it aside, unless something new happens to it; null while it shows.',
  })
  snoozedUntil!: Date | null;
}

@ObjectType('InboxGroup', { description: 'One list of an inbox, the most pressing first.' })
export class InboxGroupType {
  @OfParent()
  @Field(() => [InboxRowType], { description: 'The rows, at most fifty.' })
  rows!: readonly InboxRowType[];

  @OfParent()
  @Field(() => Int, { description: 'How many there are; nothing is counted that you may not know of.' })
  total!: number;
}

@ObjectType('Inbox', { description: 'What needs you, what you wait for, and what ends soon.' })
export class InboxType {
  @OfParent()
  @Field(() => InboxGroupType, { description: 'What waits for you.' })
  needsYou!: InboxGroupType;

  @OfParent()
  @Field(() => InboxGroupType, {
    description: 'What waits for you and you have put aside, the soonest back first; nobody else sees that.',
  })
  snoozed!: InboxGroupType;

  @OfParent()
  @Field(() => InboxGroupType, { description: 'What you wait for.' })
  waitingForOthers!: InboxGroupType;

  @OfParent()
  @Field(() => InboxGroupType, {
    description: 'What becomes unreadable within 72 hours, also where it stands in another list.',
  })
  endsSoon!: InboxGroupType;

  @OfParent()
  @Field(() => InboxGroupType, {
    description: 'What became unreadable within the last seven days, the latest first: its receipt stays.',
  })
  ended!: InboxGroupType;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The next instant at which something in the lists is due or ends.',
  })
  nextDueAt!: Date | null;
}

/** An inbox as it is shown. */
export function toInboxType(lists: InboxLists, now: Date): InboxType {
  return Object.assign(new InboxType(), {
    needsYou: toGroupType(lists.needsYou, now),
    snoozed: toGroupType(lists.snoozed, now),
    waitingForOthers: toGroupType(lists.waitingForOthers, now),
    endsSoon: toGroupType(lists.endsSoon, now),
    ended: toGroupType(lists.ended, now),
    nextDueAt: lists.nextDueAt,
  });
}

function toGroupType({ rows, total }: InboxList, now: Date): InboxGroupType {
  return Object.assign(new InboxGroupType(), { total, rows: rows.map((row) => toRowType(row, now)) });
}

/** A row as it is shown. */
export function toRowType(row: InboxRow, now: Date): InboxRowType {
  const { case: about, ...rest } = row;
  return Object.assign(new InboxRowType(), {
    ...rest,
    id: rowKey(row),
    caseId: about?.id ?? null,
    caseNumber: about?.number ?? null,
    purpose: about?.purpose ?? null,
    urgency: about?.urgency ?? null,
    audienceKind: about?.audienceKind ?? null,
    isOverdue: isOverdue(row, now),
  });
}
