import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import type { ClientRecordRow } from './client-record.row.js';

@ObjectType('ClientRecordViewerCan', {
  description: 'What the signed-in person may do with a client record.',
})
export class ClientRecordViewerCanType {
  @OfParent()
  @Field({ description: 'Save a new version of it.' })
  update!: boolean;
}

@ObjectType('ClientRecord', {
  description: 'An own record of one client. All but the pseudonym is sealed on the device of its author.',
})
export class ClientRecordType {
  /** Not published; decides `viewerCan`. */
  ownerId!: string;

  /** Not published; names the programme. */
  programmeId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The record; the sealed blob is bound to it.' })
  id!: string;

  @OfParent()
  @Field({ description: 'Two random words; never derived from anything about the client.' })
  pseudonym!: string;

  @OfParent()
  @Field({ description: 'The sealed content; only the device of its author opens it.' })
  blob!: string;

  @OfParent()
  @Field({ description: 'The key of the content, sealed to the author.' })
  keyForAuthor!: string;

  @OfParent()
  @Field({ description: 'True if the key is also sealed to the recovery key of the clinic.' })
  isRecoverable!: boolean;

  @OfParent()
  @Field(() => Int, { description: 'Counts the saves; the sealed blob is bound to it.' })
  version!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was first stored.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When its last version was stored.' })
  updatedAt!: Date;
}

@ObjectType('ClientRecordEdge', { description: 'One row of a page of client records.' })
export class ClientRecordEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => ClientRecordType, { description: 'The client record.' })
  node!: ClientRecordType;
}

@ObjectType('ClientRecordConnection', { description: 'A page of own client records.' })
export class ClientRecordConnectionType {
  @OfParent()
  @Field(() => [ClientRecordEdgeType], { description: 'The rows of the page.' })
  edges!: readonly ClientRecordEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A stored record as its owner sees it. */
export function toClientRecordType(row: ClientRecordRow): ClientRecordType {
  const { ownerId, id, pseudonym, blob, keyForAuthor, version, createdAt, updatedAt } = row;
  const isRecoverable = row.keyForClinic !== '';
  return Object.assign(new ClientRecordType(), {
    ownerId,
    programmeId: row.programmeId,
    id,
    pseudonym,
    blob,
    keyForAuthor,
    isRecoverable,
    version,
    createdAt,
    updatedAt,
  });
}
