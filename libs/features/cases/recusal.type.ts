import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FOREVER } from '@subrosa/kernel';
import { OfParent, enumOf } from '@subrosa/platform/graphql/index.js';
import { RECUSAL_ANSWERS } from './domain/decide-recognition.js';
import type { RecusalAnswerGiven } from './domain/decide-recognition.js';
import type { RecusalAnswer, RecusalRow } from './recusal.row.js';

export const RecognitionAnswerEnum = enumOf(['NO', 'THROUGH_MY_WORK_HERE', 'OTHERWISE']);
registerEnumType(RecognitionAnswerEnum, {
  name: 'RecognitionAnswer',
  description:
    'Whether a reader knows the client: no; yes, through their work here; or yes or perhaps, otherwise, which takes them out of the case.',
});

const RecognitionOutcomeEnum = enumOf(['ANSWERED', 'STEPPED_OUT']);
registerEnumType(RecognitionOutcomeEnum, {
  name: 'RecognitionOutcome',
  description: 'What became of an answer.',
});

const RecusalAnswerGivenEnum = enumOf(RECUSAL_ANSWERS);
registerEnumType(RecusalAnswerGivenEnum, {
  name: 'RecusalAnswerGiven',
  description: 'How the author answers a recusal beside a new version.',
});

const RecusalAnswerEnum = enumOf(['NONE', 'NEW_VERSION', 'CONSENT', 'NOT_SO']);
registerEnumType(RecusalAnswerEnum, {
  name: 'RecusalAnswer',
  description: 'How the author has answered a recusal, if at all.',
});

@ObjectType('RecognitionResult', {
  description:
    'What became of an answer, and nothing of the case: whoever stepped out is told no more of it.',
})
export class RecognitionResultType {
  @OfParent()
  @Field(() => RecognitionOutcomeEnum, { description: 'What happened.' })
  outcome!: 'ANSWERED' | 'STEPPED_OUT';
}

@ObjectType('Recusal', {
  description:
    'The fact that a reader may know the client and stepped out; never who, nor whom they thought of.',
})
export class RecusalType {
  /** Not published. */
  row!: RecusalRow;

  @OfParent()
  @Field(() => ID, { description: 'The recusal.' })
  id!: string;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when first openings wait for the author.' })
  since!: Date;

  @OfParent()
  @Field(() => RecusalAnswerEnum, { description: 'How it was answered.' })
  answer!: RecusalAnswer;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ArgsType()
export class AnswerRecusalArgs {
  @Field(() => ID, { description: 'The recusal.' })
  recusalId!: string;

  @Field(() => RecusalAnswerGivenEnum, { description: 'How.' })
  how!: RecusalAnswerGiven;

  @Field(() => String, { nullable: true, description: 'Why, needed for NOT_SO; sealed with the case.' })
  reason?: string | null;
}

/** The outcome as it is published. */
export function toRecognitionResult(outcome: 'ANSWERED' | 'STEPPED_OUT'): RecognitionResultType {
  return Object.assign(new RecognitionResultType(), { outcome });
}

/** A recusal as the author of the case sees it. */
export function toRecusalType(row: RecusalRow): RecusalType {
  return Object.assign(new RecusalType(), {
    row,
    id: row.id,
    since: row.recusedAt,
    answer: row.answerCode,
    answeredAt: row.answeredAt.getTime() === FOREVER.getTime() ? null : row.answeredAt,
  });
}
