import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';
import { KeptTextInput } from '../discussion/index.js';
import type { ConsultationStage } from '../groups/index.js';
import { ConsultationStageEnum } from './consultation.enums.js';

@InputType({ description: 'Moves a consultation on by one stage.' })
export class AdvanceConsultationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ConsultationStageEnum, { description: 'The stage that follows the present one.' })
  to!: ConsultationStage;

  @Field(() => Int, {
    description: 'The version of the consultation that was seen; another one is a conflict.',
  })
  expectedVersion!: number;
}

@InputType({
  description: 'Moves the planned ends of the present stage and of those to come; what is left out stays.',
})
export class PlanConsultationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, {
    description: 'The version of the consultation that was seen; another one is a conflict.',
  })
  expectedVersion!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When reading ends.' })
  readUntil?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the questions end.' })
  clarifyUntil?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When thinking aloud ends.' })
  reflectUntil?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the reply ends.' })
  replyUntil?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the summary is due.' })
  summaryUntil?: Date | null;
}

@InputType({ description: 'The summary that closes a consultation.' })
export class CloseConsultationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The number of the version that was read; only the newest is accepted.' })
  version!: number;

  @Field({
    description: 'What the group has come to, at most 2,000 characters; screened, ending with the case.',
  })
  summary!: string;

  @Field({
    defaultValue: '',
    description: 'What it recommends, at most 2,000 characters; screened likewise.',
  })
  recommendations!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The day of a live meeting, YYYY-MM-DD in the zone of the clinic; left out if the group only wrote.',
  })
  liveOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day the group takes it up again, YYYY-MM-DD.' })
  followUpOn?: string | null;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];

  @Field(() => String, { nullable: true, description: 'The password again; required.' })
  password?: string | null;
}
