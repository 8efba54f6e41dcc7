/** One stage with its planned end, in the order of the stages. */
export interface PlannedStage {
  /** The input field of its end. */
  readonly field: string;
  readonly until: Date;
  /** The group has left it. */
  readonly isOver: boolean;
  /** The plan moves its end. */
  readonly isMoved: boolean;
}

/** Everything a plan is decided on. */
export interface PlanFacts {
  /** The stages as they would be. */
  readonly stages: readonly PlannedStage[];
  /** The database's clock. */
  readonly now: Date;
  readonly expiresAt: Date;
}

/** What can be wrong with a plan, with its fixed sentence. */
export const PLAN_TEXT = {
  NOTHING_MOVED: 'Name at least one stage with another end than it has.',
  STAGE_OVER: 'This stage is over. Plan the present one and those to come.',
  IN_THE_PAST: 'This stage would have ended already. Choose a later instant.',
  NOT_IN_ORDER:
    'This stage would end before the one that it follows. Choose a later instant, or move the other one.',
  AFTER_EXPIRY: 'The case has expired by then. Choose an earlier instant, or extend the case first.',
} as const;

/** One thing that is wrong with a plan, and the field it is about. */
export interface PlanRefusal {
  readonly code: keyof typeof PLAN_TEXT;
  readonly field: string;
}

/** Every reason why the stages cannot be planned like this; what is not moved is not judged but for its place in the order. */
export function decidePlan({ stages, now, expiresAt }: PlanFacts): PlanRefusal[] {
  if (!stages.some(({ isMoved }) => isMoved)) return [{ code: 'NOTHING_MOVED', field: 'input' }];
  return stages.flatMap((stage, index): PlanRefusal[] => {
    const { field, until, isOver, isMoved } = stage;
    const previous = stages[index - 1];
    const isEarlier = previous !== undefined && until.getTime() < previous.until.getTime();
    const isJudged = isMoved || previous?.isMoved === true;
    return [
      ...when(isMoved && isOver, 'STAGE_OVER', field),
      ...when(isMoved && !(until.getTime() > now.getTime()), 'IN_THE_PAST', field),
      ...when(isJudged && isEarlier, 'NOT_IN_ORDER', field),
      ...when(isMoved && !(until.getTime() < expiresAt.getTime()), 'AFTER_EXPIRY', field),
    ];
  });
}

function when(holds: boolean, code: PlanRefusal['code'], field: string): PlanRefusal[] {
  return holds ? [{ code, field }] : [];
}
