import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import { OfParent, PageInfo, enumOf } from '@subrosa/platform/graphql/index.js';
import type { DeterminationRow } from './determination.row.js';
import { DETERMINATION_BASES, isStanding } from './domain/determination.js';
import type { DeterminationBasis } from './domain/determination.js';

export const DeterminationBasisEnum = enumOf(DETERMINATION_BASES);
registerEnumType(DeterminationBasisEnum, {
  name: 'DeterminationBasis',
  description:
    'On what a determination rests. EXPERT_DETERMINATION: 45 CFR 164.514(b)(1). SAFE_HARBOR: (b)(2). FICTIONAL: nobody in it is real.',
});

@ObjectType('DeterminationViewerCan', {
  description: 'What the signed-in person may do with a determination.',
})
export class DeterminationViewerCanType {
  @OfParent()
  @Field({ description: 'Revoke it, for good.' })
  revoke!: boolean;
}

@ObjectType('Determination', {
  description: 'The privacy officer has determined that peer learning about a client needs no consent.',
})
export class DeterminationType {
  /** Not published; names who made it. */
  madeById!: string;

  @OfParent()
  @Field(() => ID, { description: 'The determination.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The client record it is about.' })
  clientRecordId!: string;

  @OfParent()
  @Field(() => DeterminationBasisEnum, { description: 'On what it rests.' })
  basis!: DeterminationBasis;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'From when it holds.' })
  from!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  until!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked, if it was.' })
  revokedAt!: Date | null;

  @OfParent()
  @Field({ description: 'True while it holds: begun, not over, not revoked.' })
  isInForce!: boolean;

  @OfParent()
  @Field(() => Int, { description: 'Counts its changes.' })
  version!: number;
}

@ObjectType('DeterminationEdge', { description: 'One row of a page of determinations.' })
export class DeterminationEdgeType {
  @OfParent()
  @Field({ description: 'The place of the row in its list; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => DeterminationType, { description: 'The determination.' })
  node!: DeterminationType;
}

@ObjectType('DeterminationConnection', { description: 'A page of determinations.' })
export class DeterminationConnectionType {
  @OfParent()
  @Field(() => [DeterminationEdgeType], { description: 'The rows of the page.' })
  edges!: readonly DeterminationEdgeType[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** A stored determination as it stands at an instant. */
export function toDeterminationType(row: DeterminationRow, at: Date): DeterminationType {
  return Object.assign(new DeterminationType(), {
    madeById: row.madeBy,
    id: row.id,
    clientRecordId: row.clientRecordId,
    basis: row.basis,
    from: row.activeFrom,
    until: row.activeUntil,
    revokedAt: row.revokedAt.getTime() === FOREVER.getTime() ? null : row.revokedAt,
    isInForce: isStanding(row, at),
    version: row.version,
  });
}
