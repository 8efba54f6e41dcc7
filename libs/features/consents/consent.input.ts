import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import {
  ConsentAgeBasisEnum,
  ConsentAuthorityEnum,
  ConsentClientKindEnum,
  ConsentGiverKindEnum,
  ConsentInstrumentEnum,
  ConsentMethodEnum,
  ConsentScopeEnum,
} from './consent-enums.js';
import type { ConsentGiver, ConsentInstrument, ConsentMethod, ConsentScope } from './domain/consent.js';
import type { NewConsent } from './record-consent.js';

@InputType({ description: 'Who gave a consent; never by name.' })
export class ConsentGiverInput {
  @Field(() => ConsentGiverKindEnum, { description: 'Who it was to the client.' })
  kind!: ConsentGiver['kind'];

  @Field(() => Int, { nullable: true, description: 'Which partner of a couple, from 1; for nobody else.' })
  partner?: number | null;

  @Field(() => ConsentAuthorityEnum, { description: 'By what right.' })
  authority!: ConsentGiver['authority'];

  @Field(() => ConsentAgeBasisEnum, { description: 'The age of the client that the right rests on.' })
  ageBasis!: ConsentGiver['ageBasis'];
}

@InputType({ description: 'What the client of an own client record agreed to; codes and dates only.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The own client record it is about.' })
  clientRecordId!: string;

  @Field(() => ConsentClientKindEnum, { description: 'Whom the record is of; decides who may consent.' })
  clientKind!: NewConsent['client']['kind'];

  @Field(() => Int, { nullable: true, description: 'How many partners a couple has; 2 unless given.' })
  partners?: number | null;

  @Field(() => ConsentInstrumentEnum, {
    nullable: true,
    description: 'Which document it is; CONSENT unless given. Each document is a consent of its own.',
  })
  instrument?: ConsentInstrument | null;

  @Field(() => [ConsentScopeEnum], { description: 'What was agreed to, each once.' })
  scopes!: ConsentScope[];

  @Field(() => [ConsentGiverInput], { description: 'Who agreed.' })
  givers!: ConsentGiverInput[];

  @Field(() => ConsentMethodEnum, { description: 'How it was given.' })
  method!: ConsentMethod;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From when it holds; now unless given.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it is to be talked over again.' })
  reviewBy!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends; never unless given.' })
  until?: Date | null;
}

/** The input as the use case takes it. */
export function toNewConsent(input: RecordConsentInput): NewConsent {
  const { clientKind, partners, givers, ...rest } = input;
  return {
    ...rest,
    client: clientKind === 'COUPLE' ? { kind: clientKind, partners: partners ?? 2 } : { kind: clientKind },
    givers: givers.map(({ kind, partner, authority, ageBasis }) => ({
      kind,
      partner: partner ?? null,
      authority,
      ageBasis,
    })),
  };
}

@ArgsType()
export class ConsentsArgs {
  @Field(() => ID, { description: 'The own client record.' })
  clientRecordId!: string;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;
}

@ArgsType()
export class ClinicConsentsArgs {
  @Field(() => ID, { nullable: true, description: 'Only those that this person recorded.' })
  recordedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this client record.' })
  clientRecordId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on from.' })
  after?: string | null;
}
