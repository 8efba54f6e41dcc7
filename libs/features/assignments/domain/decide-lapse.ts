import { isWithin } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';

/** What was last found of a supervisor's standing. */
export type LapseState = 'NONE' | 'COVERED' | 'UNCOVERED';

/** One cover of the assignment, dated or standing by. */
export interface CoverFacts extends Period {
  readonly assignmentId: string;
  readonly isStandby: boolean;
  /** It began by itself, because the supervisor had lapsed. */
  readonly isAutomatic: boolean;
  /** Whoever covers is a licensed supervisor and member today. */
  readonly isSound: boolean;
}

/** An assignment in force as the sweep finds it. */
export interface LapseFacts {
  readonly now: Date;
  readonly lapse: LapseState;
  readonly isSound: boolean;
  readonly covers: readonly CoverFacts[];
}

/** What is to be done: the state from now on, the standby who begins, the automatic covers that end, and what is told. */
export interface LapseDecision {
  readonly lapse: LapseState;
  readonly begins: string | null;
  readonly ends: readonly string[];
  readonly told: readonly (
    'assignment.licenceLapsed' | 'assignment.licenceRenewed' | 'assignment.coverMissing'
  )[];
}

/**
 * Follows a supervisor's standing. Access has closed by itself; this starts the standby where nobody covers, calls the director where
 * nobody could, and sends the automatic cover home when the supervisor is sound again. Deciding twice on the same facts does nothing.
 */
export function decideLapse({ now, lapse, isSound, covers }: LapseFacts): LapseDecision {
  const running = covers.filter((cover) => isWithin(cover, now));
  if (isSound) {
    const ends = running.filter(({ isAutomatic }) => isAutomatic).map(({ assignmentId }) => assignmentId);
    return { lapse: 'NONE', begins: null, ends, told: lapse === 'NONE' ? [] : ['assignment.licenceRenewed'] };
  }
  const able = running.filter((cover) => cover.isSound);
  const isCovered = able.some(({ isStandby }) => !isStandby);
  const standby = able.find(({ isStandby }) => isStandby)?.assignmentId ?? null;
  const begins = isCovered ? null : standby;
  const next: LapseState = isCovered || begins !== null ? 'COVERED' : 'UNCOVERED';
  const isNewlyLapsed = lapse === 'NONE';
  const isNewlyUncovered = next === 'UNCOVERED' && lapse !== 'UNCOVERED';
  return {
    lapse: next,
    begins,
    ends: [],
    told: [
      ...(isNewlyLapsed ? (['assignment.licenceLapsed'] as const) : []),
      ...(isNewlyUncovered ? (['assignment.coverMissing'] as const) : []),
    ],
  };
}
