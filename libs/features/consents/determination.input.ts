import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { DeterminationBasisEnum } from './determination.type.js';
import type { DeterminationBasis } from './domain/determination.js';

@InputType({ description: 'What the privacy officer determines about one client record, from now on.' })
export class RecordDeterminationInput {
  @Field(() => ID, { description: 'The client record, as its author or a consent names it.' })
  clientRecordId!: string;

  @Field(() => DeterminationBasisEnum, { description: 'On what it rests.' })
  basis!: DeterminationBasis;

  @Field(() => GraphQLISODateTime, { description: 'When it ends; it is made for a time.' })
  until!: Date;
}

@ArgsType()
export class DeterminationsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those about this client record.' })
  clientRecordId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;
}
