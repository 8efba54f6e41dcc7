import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { orNoEnd } from './member.type.js';
import type { ProgrammeMemberRow } from './programme-member.row.js';
import type { ProgrammeRow } from './programme.row.js';

@ObjectType('ProgrammeViewerCan', { description: 'What the signed-in person may do with a programme.' })
export class ProgrammeViewerCanType {
  @OfParent()
  @Field({ description: 'Rename it, put it under Part 2, and say who works in it.' })
  change!: boolean;
}

@ObjectType('Programme', { description: 'A unit of the clinic with its own clients.' })
export class ProgrammeType {
  @OfParent()
  @Field(() => ID, { description: 'The programme.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Its name.' })
  name!: string;

  @OfParent()
  @Field({
    description: 'True under 42 CFR Part 2: cases of its clients stay in it, unless the client agreed.',
  })
  isPart2!: boolean;

  @OfParent()
  @Field({ description: 'True if everybody who works here works in it.' })
  isWholeClinic!: boolean;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes; give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was created.' })
  createdAt!: Date;
}

@ObjectType('ProgrammeEdge', { description: 'One row of a page of programmes.' })
export class ProgrammeEdge {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ProgrammeType, { description: 'The programme.' })
  node!: ProgrammeType;
}

@ObjectType('ProgrammeConnection', { description: 'A page of programmes.' })
export class ProgrammeConnection {
  @OfParent()
  @Field(() => [ProgrammeEdge], { description: 'The rows of the page.' })
  edges!: readonly ProgrammeEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('ProgrammeMember', { description: 'Somebody\u2019s place in a programme.' })
export class ProgrammeMemberType {
  /** Not published; names the person. */
  personId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The place.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'From when.' })
  from!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when; null without an end.' })
  until!: Date | null;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes; give it back as expectedVersion.' })
  version!: number;

  @OfParent()
  @Field({ description: 'True if the signed-in person may end it now.' })
  viewerCanEnd!: boolean;
}

@ObjectType('ProgrammeMemberEdge', { description: 'One row of a page of places.' })
export class ProgrammeMemberEdge {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ProgrammeMemberType, { description: 'The place.' })
  node!: ProgrammeMemberType;
}

@ObjectType('ProgrammeMemberConnection', { description: 'A page of those who work in a programme.' })
export class ProgrammeMemberConnection {
  @OfParent()
  @Field(() => [ProgrammeMemberEdge], { description: 'The rows of the page.' })
  edges!: readonly ProgrammeMemberEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A programme for the client. */
export function toProgrammeType(row: ProgrammeRow): ProgrammeType {
  const { id, name, isPart2, isWholeClinic, version, createdAt } = row;
  return Object.assign(new ProgrammeType(), { id, name, isPart2, isWholeClinic, version, createdAt });
}

/** A place in a programme for the client who may end it, or not. */
export function toProgrammeMemberType(row: ProgrammeMemberRow, viewerCanEnd: boolean): ProgrammeMemberType {
  return Object.assign(new ProgrammeMemberType(), {
    personId: row.personId,
    id: row.id,
    programmeId: row.programmeId,
    from: row.activeFrom,
    until: orNoEnd(row.activeUntil),
    version: row.version,
    viewerCanEnd,
  });
}
