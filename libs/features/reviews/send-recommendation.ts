import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { nextCaseState } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { Turns, checkFreeText } from '../discussion/index.js';
import type { KeptText, TextFinding } from '../discussion/index.js';
import { MAX_NOTE_LENGTH, MAX_RECOMMENDATIONS } from './domain/decide-review.js';
import { recordRefused, recordSent } from './review-ledger.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewWriter } from './review-writer.js';
import type { ReviewRow } from './review.row.js';
import { ScreenReview } from './screen-review.js';

/** What a reader who does not review recommends. */
export interface SendRecommendationInput {
  readonly caseId: string;
  /** The number of the version that was read; only the newest is accepted. */
  readonly version: number;
  readonly text: string;
  readonly kept: readonly KeptText[];
}

/** The recommendation, or what the screen still marks in it; then nothing was stored. */
export interface SentRecommendation {
  readonly review: ReviewRow | null;
  readonly findings: readonly TextFinding[];
}

/** Sends what a colleague, peer, member or guest recommends: it decides nothing, and the state of the case stays as it is. */
@Injectable()
export class SendRecommendation {
  constructor(
    @Inject(Turns) private readonly turns: Turns,
    @Inject(ReviewRepository) private readonly reviews: ReviewRepository,
    @Inject(ScreenReview) private readonly screen: ScreenReview,
    @Inject(ReviewWriter) private readonly writer: ReviewWriter,
  ) {}

  /**
   * Sends. INVALID_INPUT or TOO_LARGE for a text that is none; NOT_FOUND, FORBIDDEN, NOT_YOUR_TURN or CASE_EXPIRED by need to know;
   * VERSION_CONFLICT on an older version, DISCUSSION_FULL after enough of them.
   */
  async execute(work: Work, input: SendRecommendationInput): Promise<SentRecommendation> {
    const { caseId, text, kept } = input;
    checkFreeText('text', text, MAX_NOTE_LENGTH);
    const locked = await this.turns.lock(work, caseId, 'case.recommend');
    const reviewerId = await this.assertRoom(work, locked, input.version);
    const words = { texts: [{ field: 'text', text }], kept };
    const findings = await this.screen.openPassing(work, caseId, words);
    if (findings.length > 0) {
      await recordRefused(work, locked, [{ code: 'FINDINGS_UNRESOLVED', field: 'text' }]);
      return { review: null, findings };
    }
    const review = await this.writer.writeReview(
      work,
      { row: locked.row, reviewerId },
      { verdict: 'COMMENT', liveOn: null, commentCount: 0, recommendations: text.trim() },
    );
    const isOnlyWords = { recommendations: text, ratings: [], note: null, kept };
    await recordSent(work, { review, grant: locked.grant.code }, isOnlyWords);
    return { review, findings };
  }

  private async assertRoom(work: Work, { row }: LockedRow<CaseRow>, version: number): Promise<string> {
    const { actor } = work;
    const at = { resource: 'Case', resourceId: row.id };
    if (actor.kind !== 'person') throw new AppError('FORBIDDEN', at);
    if (nextCaseState(row.state, 'comment') === null) {
      throw new AppError('CASE_NOT_COMMENTABLE', { ...at, state: row.state });
    }
    if (version !== row.versionCount) {
      throw new AppError('VERSION_CONFLICT', { ...at, current: row.versionCount });
    }
    if ((await this.reviews.countOf(work, row.id, actor.personId)) >= MAX_RECOMMENDATIONS) {
      throw new AppError('DISCUSSION_FULL', { in: 'recommendations', limit: MAX_RECOMMENDATIONS });
    }
    return actor.personId;
  }
}
