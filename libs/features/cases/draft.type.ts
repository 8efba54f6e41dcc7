import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import type { DraftRow } from './draft.row.js';

@ObjectType('Draft', {
  description: 'An own write-up before submission, sealed on the device of its author.',
})
export class DraftType {
  @OfParent()
  @Field(() => ID, { description: 'The draft; the sealed blob is bound to it.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The own client record it is about.' })
  clientRecordId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The template it is written on.' })
  templateId!: string;

  @OfParent()
  @Field(() => Int, { description: 'The version of that template.' })
  templateVersion!: number;

  @OfParent()
  @Field({ description: 'The sealed content; only the device of its author opens it.' })
  blob!: string;

  @OfParent()
  @Field({ description: 'The key of the content, sealed to the author.' })
  keyForAuthor!: string;

  @OfParent()
  @Field(() => Int, { description: 'Counts the saves; the sealed blob is bound to it.' })
  version!: number;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was last saved.' })
  savedAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it is gone unless it is saved again before.' })
  expiresAt!: Date;
}

@ObjectType('DraftEdge', { description: 'One row of a page of drafts.' })
export class DraftEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => DraftType, { description: 'The draft.' })
  node!: DraftType;
}

@ObjectType('DraftConnection', { description: 'A page of own drafts.' })
export class DraftConnectionType {
  @OfParent()
  @Field(() => [DraftEdgeType], { description: 'The rows of the page.' })
  edges!: readonly DraftEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType({
  description: 'One save of a draft, sealed on the device of its author. No field takes clear text.',
})
export class SaveDraftInput {
  @Field(() => ID, { description: 'A UUIDv7 made on the device; the sealed blob is bound to it.' })
  id!: string;

  @Field(() => Int, { description: '0 for the first save; else the version the edit was made on.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The own client record it is about.' })
  clientRecordId!: string;

  @Field(() => ID, { description: 'One of the templates.' })
  templateId!: string;

  @Field(() => Int, { description: 'The version of that template.' })
  templateVersion!: number;

  @Field({
    description: 'The content, sealed for the version after the expected one; at most 2,000,000 characters.',
  })
  blob!: string;

  @Field({ description: 'The key of the content, sealed to the author.' })
  keyForAuthor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key, sealed to the clinic; required once the clinic has a recovery key.',
  })
  keyForClinic?: string | null;
}

/** A stored draft as its owner sees it. */
export function toDraftType(row: DraftRow): DraftType {
  const { id, clientRecordId, templateId, templateVersion, blob, keyForAuthor, version, savedAt, expiresAt } =
    row;
  return Object.assign(new DraftType(), {
    id,
    clientRecordId,
    templateId,
    templateVersion,
    blob,
    keyForAuthor,
    version,
    savedAt,
    expiresAt,
  });
}
