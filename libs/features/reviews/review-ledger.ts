import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import type { CaseRow } from '../cases/index.js';
import { keptDetails } from '../discussion/index.js';
import type { ReviewRefusal } from './domain/decide-review.js';
import type { ReviewRow } from './review.row.js';
import type { ReviewWords } from './screen-review.js';

/** A sent review: its verdict and how much came with it, and the event for later features. */
export async function recordSent(
  work: Work,
  { review, grant }: { review: ReviewRow; grant: string },
  input: ReviewWords,
): Promise<void> {
  await work.record({
    action: 'review.send',
    outcome: 'DONE',
    resource: 'Review',
    resourceId: review.id,
    caseId: review.caseId,
    grant,
    details: {
      verdict: review.verdict,
      version: review.versionNumber,
      comments: review.commentCount,
      ratings: input.ratings.length,
      note: input.note !== null,
      ...keptDetails(input.kept),
    },
  });
  await work.emit('review.sent', review.id);
}

/** A review that was not sent, with the codes of every reason. */
export async function recordRefused(
  work: Work,
  { row, grant }: LockedRow<CaseRow>,
  refusals: readonly ReviewRefusal[],
): Promise<void> {
  await work.record({
    action: 'review.send',
    outcome: 'REFUSED',
    resource: 'Case',
    resourceId: row.id,
    caseId: row.id,
    grant: grant.code,
    details: { reasons: [...new Set(refusals.map(({ code }) => code))] },
  });
}
