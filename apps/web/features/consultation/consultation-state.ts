import type { ConsultationPartsFragment, ConsultationStage } from '../../graphql/generated/operations.js';

/** A stage with a planned end. */
export type TimedStage = Exclude<ConsultationStage, 'CLOSED'>;

/** The stages in their order, as people call them. */
export const STAGES: readonly { readonly stage: TimedStage; readonly name: string; readonly who: string }[] =
  [
    { stage: 'READ', name: 'Read', who: 'Everybody reads' },
    { stage: 'CLARIFY', name: 'Clarify', who: 'Questions and answers' },
    { stage: 'REFLECT', name: 'Reflect', who: 'The group thinks aloud, the presenter listens' },
    { stage: 'REPLY', name: 'Reply', who: 'The presenter replies' },
    { stage: 'SUMMARY', name: 'Summary', who: 'The facilitator sums up' },
  ];

/** What the stage is called; "Closed" after the last. */
export const stageName = (stage: ConsultationStage): string =>
  STAGES.find((one) => one.stage === stage)?.name ?? 'Closed';

const UNTIL = {
  READ: 'readUntil',
  CLARIFY: 'clarifyUntil',
  REFLECT: 'reflectUntil',
  REPLY: 'replyUntil',
  SUMMARY: 'summaryUntil',
} as const satisfies Readonly<Record<TimedStage, keyof ConsultationPartsFragment>>;

/** The name of the planned end of a stage, in answers and in input. */
export const untilField = (stage: TimedStage): (typeof UNTIL)[TimedStage] => UNTIL[stage];

/** How one stage stands: behind the group, where it is, or to come. */
export type Standing = 'over' | 'now' | 'to come';

/** A stage as the stepper shows it. */
export interface StageStep {
  readonly stage: TimedStage;
  readonly name: string;
  readonly who: string;
  readonly standing: Standing;
  /** ISO instant of its planned end. */
  readonly until: string;
  /** The plan has passed and the group is still there. */
  readonly isLate: boolean;
}

/** The steps of a consultation at an instant, milliseconds since 1970. */
export function stageSteps(consultation: ConsultationPartsFragment, now: number): readonly StageStep[] {
  const index = STAGES.findIndex(({ stage }) => stage === consultation.stage);
  const present = index === -1 ? STAGES.length : index;
  return STAGES.map((one, place) => {
    const until = consultation[UNTIL[one.stage]];
    const standing = place < present ? 'over' : place === present ? 'now' : 'to come';
    return { ...one, standing, until, isLate: standing === 'now' && Date.parse(until) < now };
  });
}

/** What the signed-in person can do with a consultation, as the API told. */
export interface Turn {
  readonly stage: ConsultationStage;
  readonly isAuthor: boolean;
  readonly mayComment: boolean;
  readonly mayRecommend: boolean;
  readonly mayClose: boolean;
}

const LISTENS: Readonly<Partial<Record<ConsultationStage, string>>> = {
  READ: 'You wait while the group reads.',
  REFLECT: 'You listen now. Your reply has a stage of its own, after this one.',
  SUMMARY: 'You have replied. The facilitator sums up.',
  CLOSED: 'It is over. Nothing more can be written.',
};
const WAITS: Readonly<Partial<Record<ConsultationStage, string>>> = {
  READ: 'You read now. Writing begins with the questions.',
  REPLY: 'You listen now. The presenter replies.',
  SUMMARY: 'You listen now. The facilitator sums up.',
  CLOSED: 'It is over. Nothing more can be written.',
};

/** Whether it is this person's word, in a sentence of their own; why not, if it is not. */
export function turnSentence({ stage, isAuthor, mayComment, mayRecommend, mayClose }: Turn): string {
  if (mayClose && stage === 'SUMMARY') return 'It is your word: sum up and close.';
  if (mayComment)
    return isAuthor ? 'It is your word: you may answer now.' : 'It is your word: you may write now.';
  const waits = (isAuthor ? LISTENS : WAITS)[stage] ?? 'You cannot write at this stage.';
  return mayRecommend && stage !== 'CLOSED' ? `${waits} You may still recommend.` : waits;
}
