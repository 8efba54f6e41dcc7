import { CONSULTATION_STAGES } from '../groups/index.js';
import type { ConsultationRow, ConsultationStage } from '../groups/index.js';
import type { PlannedStage } from './domain/decide-plan.js';

/** A stage that has a planned end. */
type TimedStage = Exclude<ConsultationStage, 'CLOSED'>;

/** The column and input field of the planned end of each stage. */
const UNTIL_OF = {
  READ: 'readUntil',
  CLARIFY: 'clarifyUntil',
  REFLECT: 'reflectUntil',
  REPLY: 'replyUntil',
  SUMMARY: 'summaryUntil',
} as const satisfies Record<TimedStage, keyof ConsultationRow>;

/** The planned ends that are to be moved; what is left out stays. */
export type GivenPlan = {
  readonly [F in (typeof UNTIL_OF)[TimedStage]]?: Date | null | undefined;
};

/** The stages of a consultation as a plan would make them, in their order. */
export function plannedStages(row: ConsultationRow, given: GivenPlan): PlannedStage[] {
  const present = CONSULTATION_STAGES.indexOf(row.stage);
  return CONSULTATION_STAGES.flatMap((stage, index): PlannedStage[] => {
    if (stage === 'CLOSED') return [];
    const field = UNTIL_OF[stage];
    const until = given[field] ?? row[field];
    return [{ field, until, isOver: index < present, isMoved: until.getTime() !== row[field].getTime() }];
  });
}

/**
 * The changes by which the present stage has ended at this instant, if it was planned to last longer: a stage that ends before its
 * time leaves room for the next ones to end earlier as well.
 */
export function endedAt(row: ConsultationRow, at: Date): Partial<ConsultationRow> {
  const present = CONSULTATION_STAGES.indexOf(row.stage);
  const ended = plannedStages(row, {}).filter(({ until }, index) => index <= present && until > at);
  return Object.fromEntries(ended.map(({ field }) => [field, at]));
}
