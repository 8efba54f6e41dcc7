import { calendarDay, dayAt, startOfDay } from '../clinics/index.js';
import type { CaseRow } from '../cases/index.js';
import type { TextFinding } from '../discussion/index.js';
import type { NoteFacts, RatingInput, ReviewFacts } from './domain/decide-review.js';
import type { GivenNote, ReviewWords } from './screen-review.js';

/** What stands around a review when it is decided. */
export interface ReviewSetting {
  readonly row: CaseRow;
  readonly now: Date;
  readonly timeZone: string;
  readonly commentCount: number;
  readonly isReauthenticated: boolean;
  readonly findings: readonly TextFinding[];
}

/**
 * When a live review of that day was held, for comparing it with the submission: on the day of the submission itself the hour is not
 * known, and it cannot have been before.
 */
export function liveHeldAt(liveOn: string | null, submittedAt: Date, timeZone: string): Date | null {
  if (liveOn === null) return null;
  const day = calendarDay(liveOn, 'liveOn');
  return day === dayAt(submittedAt, timeZone) ? submittedAt : startOfDay(day, timeZone);
}

/** The facts that a review is decided on: measures and days, no words. Throws INVALID_INPUT for a day that is none. */
export function reviewFacts(
  setting: ReviewSetting,
  given: ReviewWords & { readonly verdict: string; readonly liveOn: string | null },
): ReviewFacts {
  const { row, now, timeZone, commentCount, isReauthenticated, findings } = setting;
  const openIn = (prefix: string): number => findings.filter(({ field }) => field.startsWith(prefix)).length;
  const ratings = given.ratings.map(({ competency, score, rationale }, index): RatingInput => ({
    competency,
    value: score,
    rationaleLength: rationale.trim() === '' ? 0 : rationale.length,
    openFindings: openIn(`ratings.${index}.`),
  }));
  return {
    now,
    verdict: given.verdict,
    // Only an assigned supervisor has come this far; others cannot lock the case for a review.
    isReviewer: true,
    isReauthenticated,
    submittedAt: row.submittedAt,
    heldAt: liveHeldAt(given.liveOn, row.submittedAt, timeZone),
    commentCount,
    recommendationLength: given.recommendations.trim() === '' ? 0 : given.recommendations.length,
    recommendationFindings: openIn('recommendations'),
    ratings,
    note: given.note && noteFacts(given.note, timeZone, openIn('note.')),
  };
}

/** The facts that a supervision note is decided on. Throws INVALID_INPUT for a day that is none. */
export function noteFacts(note: GivenNote, timeZone: string, openFindings: number): NoteFacts {
  const followUpOn = note.followUpOn ?? null;
  return {
    date: startOfDay(calendarDay(note.heldOn, 'note.heldOn'), timeZone),
    followUpOn: followUpOn === null ? null : startOfDay(calendarDay(followUpOn, 'note.followUpOn'), timeZone),
    lengths: {
      focus: note.focus.trim() === '' ? 0 : note.focus.length,
      riskAndEthics: note.riskAndEthics.length,
      directions: note.directions.length,
    },
    openFindings,
  };
}
