import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import type { Granted } from '@subrosa/platform/database/index.js';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { TextFindingType } from '../discussion/index.js';
import { ReviewRefusalType } from './review.type.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

@ObjectType('SupervisionNote', {
  description:
    'The lasting part of a supervision, readable by supervisor and supervisee after the case is destroyed too.',
})
export class SupervisionNoteType {
  /** Not published; what the words are opened from. */
  granted!: Granted<SupervisionNoteRow>;

  @OfParent()
  @Field(() => ID, { description: 'The note.' })
  id!: string;

  @OfParent()
  @Field(() => Int, { description: 'The number of the case.' })
  caseNumber!: number;

  @OfParent()
  @Field({ description: 'The day of the supervision, YYYY-MM-DD.' })
  heldOn!: string;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The day it is taken up again, YYYY-MM-DD.' })
  followUpOn!: string | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it is kept; null: no rule is known, so without end.',
  })
  keepUntil!: Date | null;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt!: Date;
}

@ObjectType('SupervisionNoteEdge', { description: 'One row of a page of supervision notes.' })
export class SupervisionNoteEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => SupervisionNoteType, { description: 'The note.' })
  node!: SupervisionNoteType;
}

@ObjectType('SupervisionNoteConnection', { description: 'A page of supervision notes.' })
export class SupervisionNoteConnectionType {
  @OfParent()
  @Field(() => [SupervisionNoteEdgeType], { description: 'The rows of the page.' })
  edges!: readonly SupervisionNoteEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('SupervisionNotePayload', {
  description: 'The note, or everything that is wrong with it; then nothing was stored.',
})
export class SupervisionNotePayloadType {
  @OfParent()
  @Field(() => SupervisionNoteType, { nullable: true, description: 'The note; null if it was refused.' })
  note!: SupervisionNoteType | null;

  @OfParent()
  @Field(() => [ReviewRefusalType], { description: 'Every reason at once.' })
  refusals!: ReviewRefusalType[];

  @OfParent()
  @Field(() => [TextFindingType], { description: 'What may identify a client, by input field.' })
  findings!: TextFindingType[];
}

/** A released note as its reader sees it, without its words. */
export function toSupervisionNoteType(granted: Granted<SupervisionNoteRow>): SupervisionNoteType {
  const { id, caseNumber, heldOn, followUpOn, keepUntil, createdAt } = granted.row;
  return {
    granted,
    id,
    caseNumber,
    heldOn,
    followUpOn,
    keepUntil: keepUntil >= FOREVER ? null : keepUntil,
    createdAt,
  };
}
