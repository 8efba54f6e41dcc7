/** What becomes of comments that the supervisor has gathered and not sent. */
export type UnsentComments = 'SEND' | 'DISCARD';

/** What becomes of cases that wait for the supervisor. */
export type OpenCases = 'HAND_OVER' | 'CLOSE_NOW';

/** What rests on an assignment, and what the director said becomes of it. */
export interface EndingFacts {
  readonly unsent: number;
  readonly open: number;
  readonly unsentComments: UnsentComments | null;
  readonly openCases: OpenCases | null;
  readonly hasSuccessor: boolean;
}

/** What is missing before it can end. */
export type EndingRefusal =
  'OPEN_CASES_UNDECIDED' | 'COMMENTS_UNDECIDED' | 'SUCCESSOR_MISSING' | 'SUCCESSOR_NOT_ASKED';

/** The first thing that is missing, or null: nothing that waits is closed unasked, and nothing is asked about that is not there. */
export function decideEnding(facts: EndingFacts): EndingRefusal | null {
  if (facts.open > 0 && facts.openCases === null) return 'OPEN_CASES_UNDECIDED';
  if (facts.unsent > 0 && facts.unsentComments === null) return 'COMMENTS_UNDECIDED';
  if (facts.openCases === 'HAND_OVER' && !facts.hasSuccessor) return 'SUCCESSOR_MISSING';
  if (facts.openCases !== 'HAND_OVER' && facts.hasSuccessor) return 'SUCCESSOR_NOT_ASKED';
  return null;
}
