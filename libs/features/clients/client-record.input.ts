import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({
  description: 'A new client record, sealed on the device of its author. No field takes clear text.',
})
export class CreateClientRecordInput {
  @Field(() => ID, { description: 'A UUIDv7 made on the device; the sealed blob is bound to it.' })
  id!: string;

  @Field({ description: 'Two random words from the vault, unique among the own records.' })
  pseudonym!: string;

  @Field({ description: 'The content, sealed by the vault for version 1; at most 200,000 characters.' })
  blob!: string;

  @Field({ description: 'The key of the content, sealed to the author.' })
  keyForAuthor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key, sealed to the clinic; required once the clinic has a recovery key.',
  })
  keyForClinic?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The own programme in whose care the client is; for good.',
  })
  programmeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to say that the client is of no programme. Who works under 42 CFR Part 2 says one or the other.',
  })
  noProgramme?: boolean | null;
}

@InputType({ description: 'The next version of an own client record, sealed on the device of its author.' })
export class UpdateClientRecordInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version the change was made on; another one is a conflict.' })
  expectedVersion!: number;

  @Field({ description: 'The content, sealed for the version after the expected one.' })
  blob!: string;

  @Field({ description: 'The key of the content, sealed to the author.' })
  keyForAuthor!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same key, sealed to the clinic; required once the clinic has a recovery key.',
  })
  keyForClinic?: string | null;
}
