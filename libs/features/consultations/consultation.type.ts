import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OfParent } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { TextFindingType } from '../discussion/index.js';
import { nextStage, stageText, whoSpeaks } from '../groups/index.js';
import type { ConsultationRow, ConsultationStage, WhoSpeaks } from '../groups/index.js';
import { ReviewRefusalType, ReviewType } from '../reviews/index.js';
import { ConsultationStageEnum, WhoSpeaksEnum } from './consultation.enums.js';

@ObjectType('ConsultationViewerCan', {
  description: 'What the signed-in person may do with a consultation now.',
})
export class ConsultationViewerCanType {
  @OfParent()
  @Field({ description: 'Move it on, and plan its stages.' })
  advance!: boolean;

  @OfParent()
  @Field({ description: 'Sum it up and close it.' })
  close!: boolean;
}

@ObjectType('Consultation', {
  description: 'How a group treats one case: stages and dates, nothing of what is said.',
})
export class ConsultationType {
  @OfParent()
  @Field(() => ID, { description: 'The consultation.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The consultation group.' })
  groupId!: string;

  @OfParent()
  @Field(() => ConsultationStageEnum, { description: 'Where the group is.' })
  stage!: ConsultationStage;

  @OfParent()
  @Field(() => ConsultationStageEnum, {
    nullable: true,
    description: 'The stage that follows; null after the last.',
  })
  nextStage!: ConsultationStage | null;

  @OfParent()
  @Field(() => WhoSpeaksEnum, { description: 'Whose word it is now.' })
  whoSpeaks!: WhoSpeaks;

  @OfParent()
  @Field({ description: 'The stage in a sentence: who writes what.' })
  explanation!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when it is at this stage.' })
  stageSince!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When reading ends by plan, or ended before its time.' })
  readUntil!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When the questions end by plan.' })
  clarifyUntil!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When thinking aloud ends by plan.' })
  reflectUntil!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When the reply of the author ends by plan.' })
  replyUntil!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When the summary is due by plan.' })
  summaryUntil!: Date;

  @OfParent()
  @Field(() => String, { nullable: true, description: 'The day the group takes it up again, YYYY-MM-DD.' })
  followUpOn!: string | null;

  @OfParent()
  @Field(() => Int, { description: 'Counts the changes; a change names the one it was made on.' })
  version!: number;
}

@ObjectType('CloseConsultationPayload', {
  description: 'The closed consultation, or everything that is wrong; then nothing was changed.',
})
export class CloseConsultationPayloadType {
  @OfParent()
  @Field(() => CaseType, { description: 'The case.' })
  case!: CaseType;

  @OfParent()
  @Field(() => ReviewType, {
    nullable: true,
    description: 'The summary as a review; null if it was refused.',
  })
  review!: ReviewType | null;

  @OfParent()
  @Field(() => [ReviewRefusalType], { description: 'Every reason at once.' })
  refusals!: ReviewRefusalType[];

  @OfParent()
  @Field(() => [TextFindingType], { description: 'What may identify a client, by input field.' })
  findings!: TextFindingType[];

  @OfParent()
  @Field(() => String, { nullable: true, description: 'What closing reminds of.' })
  reminder!: string | null;
}

/** A consultation as everyone who sees its case sees it. */
export function toConsultationType(row: ConsultationRow): ConsultationType {
  const { id, caseId, groupId, stage, stageSince, followUpOn, version } = row;
  const { readUntil, clarifyUntil, reflectUntil, replyUntil, summaryUntil } = row;
  return Object.assign(new ConsultationType(), {
    ...{ id, caseId, groupId, stage, stageSince, followUpOn, version },
    ...{ readUntil, clarifyUntil, reflectUntil, replyUntil, summaryUntil },
    nextStage: nextStage(stage),
    whoSpeaks: whoSpeaks(stage),
    explanation: stageText(stage),
  });
}
