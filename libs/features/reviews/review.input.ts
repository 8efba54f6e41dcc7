import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { KeptTextInput } from '../discussion/index.js';
import type { Competency } from './domain/competency.js';
import type { Verdict } from './domain/verdict.js';
import { CompetencyEnum, VerdictEnum } from './review.enums.js';

@InputType('RatingInput', {
  description: 'One rated competency; it outlives the case and holds nothing of the client.',
})
export class RatingInputType {
  @Field(() => CompetencyEnum, { description: 'What is rated.' })
  competency!: Competency;

  @Field(() => Int, { description: 'From 1, needs close direction, to 5, ready for independent practice.' })
  score!: number;

  @Field({ description: 'What the rating rests on, 15 to 1,000 characters; screened.' })
  rationale!: string;
}

@InputType({
  description: 'The lasting part of a supervision; it holds nothing of the client, and is screened.',
})
export class SupervisionNoteInput {
  @Field({ description: 'The day of the supervision, YYYY-MM-DD in the zone of the clinic.' })
  heldOn!: string;

  @Field({ description: 'What it was about, at most 2,000 characters.' })
  focus!: string;

  @Field({ defaultValue: '', description: 'Issues of risk and ethics, at most 2,000 characters.' })
  riskAndEthics!: string;

  @Field({ defaultValue: '', description: 'Directions given, at most 2,000 characters.' })
  directions!: string;

  @Field(() => String, { nullable: true, description: 'The day it is taken up again, YYYY-MM-DD.' })
  followUpOn?: string | null;
}

@InputType('SendReviewInput', { description: 'A review: what was gathered, with one verdict.' })
export class SendReviewInputType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The number of the version that was read; only the newest is accepted.' })
  version!: number;

  @Field(() => VerdictEnum, { description: 'How the review ends.' })
  verdict!: Verdict;

  @Field({
    defaultValue: '',
    description: 'Recommendations, at most 2,000 characters; screened, and ending with the case.',
  })
  recommendations!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day of a live review, YYYY-MM-DD in the zone of the clinic; for that verdict only.',
  })
  liveOn?: string | null;

  @Field(() => [RatingInputType], { defaultValue: [], description: 'Ratings; each competency once.' })
  ratings!: RatingInputType[];

  @Field(() => SupervisionNoteInput, { nullable: true, description: 'The note that lasts.' })
  note?: SupervisionNoteInput | null;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The password again; required to ask for changes, to sign off and to rate.',
  })
  password?: string | null;
}

@InputType('SendRecommendationInput', { description: 'What a reader who does not review recommends.' })
export class SendRecommendationInputType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The number of the version that was read; only the newest is accepted.' })
  version!: number;

  @Field({ description: 'The recommendation, at most 2,000 characters; screened, and ending with the case.' })
  text!: string;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];
}

@InputType('AddSupervisionNoteInput', { description: 'A lasting note on a case that was reviewed already.' })
export class AddSupervisionNoteInputType {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => SupervisionNoteInput, { description: 'The note.' })
  note!: SupervisionNoteInput;

  @Field(() => [KeptTextInput], { defaultValue: [], description: 'Marked stretches that are kept.' })
  kept!: KeptTextInput[];
}
