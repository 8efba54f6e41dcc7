import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import type { ConflictKind, DeclaredConflictRow } from './declared-conflict.row.js';

const ConflictKindEnum: Readonly<Record<ConflictKind, ConflictKind>> = {
  KINSHIP: 'KINSHIP',
  OWN_THERAPIST: 'OWN_THERAPIST',
  OTHER_TIE: 'OTHER_TIE',
};
registerEnumType(ConflictKindEnum, {
  name: 'ConflictKind',
  description: 'What ties two people beside supervision; shown to whoever declared it alone.',
});

@ObjectType('DeclaredConflict', { description: 'A tie that you have declared; nobody else reads it.' })
export class DeclaredConflictType {
  @OfParent()
  @Field(() => ID, { description: 'The declaration.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person you are tied to.' })
  otherPersonId!: string;

  @OfParent()
  @Field(() => ConflictKindEnum, { description: 'What the tie is.' })
  kind!: ConflictKind;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when it stands.' })
  declaredAt!: Date;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

@InputType({ description: 'A tie between you and somebody here.' })
export class DeclareConflictInput {
  @Field(() => ID, { description: 'The other person.' })
  otherPersonId!: string;

  @Field(() => ConflictKindEnum, { description: 'What the tie is; only you will read it.' })
  kind!: ConflictKind;
}

@InputType({ description: 'Which of your declarations ends.' })
export class WithdrawConflictInput {
  @Field(() => ID, { description: 'The declaration.' })
  conflictId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

/** A declaration for its declarer. */
export function toConflictType(row: DeclaredConflictRow): DeclaredConflictType {
  const { id, otherId: otherPersonId, kind, declaredAt, version } = row;
  return { id, otherPersonId, kind, declaredAt, version };
}
