import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { CaseLifecycle, CaseRepository, nextCaseState, refusal, refuse } from '../cases/index.js';
import type { CaseRow, SignOffManner } from '../cases/index.js';
import { ClinicRepository } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { SendComments } from '../discussion/index.js';
import type { TextFinding } from '../discussion/index.js';
import type { Reauthenticated } from '../identity/index.js';
import { decideReview } from './domain/decide-review.js';
import type { ReviewFacts, ReviewRefusal } from './domain/decide-review.js';
import { actionOf } from './domain/verdict.js';
import type { Verdict } from './domain/verdict.js';
import { liveHeldAt, reviewFacts } from './review-facts.js';
import { recordRefused, recordSent } from './review-ledger.js';
import { ReviewWriter } from './review-writer.js';
import type { ReviewRow } from './review.row.js';
import { ScreenReview } from './screen-review.js';
import type { ReviewWords } from './screen-review.js';
import { signOffReminder } from './sign-off-reminder.js';
import { storeNote } from './store-note.js';

/** A review as its reviewer sends it. */
export interface SendReviewInput extends ReviewWords {
  readonly caseId: string;
  /** The number of the version that was read; only the newest is accepted. */
  readonly version: number;
  readonly verdict: Verdict;
  /** The day of a live review, YYYY-MM-DD in the clinic's zone. */
  readonly liveOn: string | null;
}

/** What sending a review answered; the review is there exactly when there is no refusal. */
export interface SentReview {
  readonly review: ReviewRow | null;
  readonly refusals: readonly ReviewRefusal[];
  readonly findings: readonly TextFinding[];
  /** What a sign-off reminds of; null for every other verdict. */
  readonly reminder: string | null;
}

/** What the steps of sending hand to each other. */
interface Sending {
  readonly input: SendReviewInput;
  readonly locked: LockedRow<CaseRow>;
  readonly reviewerId: string;
  readonly clinic: ClinicRow;
  readonly commentCount: number;
}

/** Sends what a reviewer has gathered, with one verdict, in one transaction: all of it or nothing. */
@Injectable()
export class SendReview {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseLifecycle) private readonly lifecycle: CaseLifecycle,
    @Inject(SendComments) private readonly comments: SendComments,
    @Inject(ScreenReview) private readonly screen: ScreenReview,
    @Inject(ReviewWriter) private readonly writer: ReviewWriter,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /**
   * Sends. What is wrong with the review comes back as data; what the case forbids is thrown: NOT_FOUND, FORBIDDEN, CASE_EXPIRED, or
   * CASE_NOT_REVIEWABLE with every reason, which is also what the later of two first sign-offs gets.
   */
  async execute(work: Work, input: SendReviewInput, proof: Reauthenticated | null): Promise<SentReview> {
    const sending = await this.begin(work, input);
    const findings = await this.screen.open(work, input.caseId, input);
    const { locked, clinic, commentCount, reviewerId } = sending;
    const facts = reviewFacts(
      {
        row: locked.row,
        now: work.now(),
        timeZone: clinic.timeZone,
        commentCount,
        // A proof is of one person; that of somebody else proves nothing here.
        isReauthenticated: proof?.personId === reviewerId,
        findings,
      },
      input,
    );
    const refusals = decideReview(facts);
    if (refusals.length > 0) {
      await recordRefused(work, locked, refusals);
      return { review: null, refusals, findings, reminder: null };
    }
    await this.moveCase(work, sending, facts);
    const review = await this.write(work, sending);
    const reminder =
      actionOf(input.verdict) === 'signOff' ? signOffReminder(locked.row.expiresAt, clinic.timeZone) : null;
    return { review, refusals, findings, reminder };
  }

  private async begin(work: Work, input: SendReviewInput): Promise<Sending> {
    const action = actionOf(input.verdict) === 'signOff' ? 'case.sign-off' : 'case.review';
    const locked = await this.cases.lockVisible(work, input.caseId, action);
    const { actor } = work;
    // No grant gives it; a signature under one's own work would be worth nothing, so it is refused by name as well.
    if (actor.kind !== 'person' || locked.row.authorId === actor.personId) {
      throw new AppError('FORBIDDEN', { resource: 'Case', resourceId: input.caseId, action });
    }
    return {
      input,
      locked,
      reviewerId: actor.personId,
      clinic: await this.clinics.get(work),
      commentCount: await this.comments.count(work, input.caseId, actor.personId),
    };
  }

  /** The step of the case that the verdict takes; a verdict without one still needs a case that is open and read. */
  private async moveCase(work: Work, { input, locked, clinic }: Sending, facts: ReviewFacts): Promise<void> {
    const { row } = locked;
    const step = { isReauthenticated: facts.isReauthenticated, reviewedVersion: input.version };
    switch (actionOf(input.verdict)) {
      case 'requestChanges': {
        const { commentCount } = facts;
        const hasRecommendation = facts.recommendationLength > 0;
        Object.assign(
          row,
          await this.lifecycle.requestChanges(work, row.id, { ...step, commentCount, hasRecommendation }),
        );
        return;
      }
      case 'signOff': {
        const heldAt = liveHeldAt(input.liveOn, row.submittedAt, clinic.timeZone);
        const manner: SignOffManner = heldAt === null ? { kind: 'IN_WRITING' } : { kind: 'LIVE', heldAt };
        Object.assign(row, await this.lifecycle.signOff(work, row.id, { ...step, manner }));
        return;
      }
      case null: {
        const { state, versionCount } = row;
        const reasons = [
          ...(nextCaseState(state, 'comment') === null
            ? [refusal('WRONG_STATE', { state, action: 'comment' })]
            : []),
          ...(input.version === versionCount
            ? []
            : [refusal('NOT_CURRENT_VERSION', { current: versionCount }, 'version')]),
        ];
        refuse('CASE_NOT_REVIEWABLE', reasons, row);
        await this.cases.assertAllowed(work, row, 'case.comment');
      }
    }
  }

  private async write(work: Work, sending: Sending): Promise<ReviewRow> {
    const { input, locked, reviewerId, clinic } = sending;
    const place = { row: locked.row, reviewerId };
    const { verdict, liveOn, recommendations, ratings, note } = input;
    const commentCount = await this.comments.execute(work, {
      caseId: input.caseId,
      personId: reviewerId,
      grant: locked.grant.code,
    });
    const given = { verdict, liveOn, commentCount, recommendations: recommendations.trim() };
    const review = await this.writer.writeReview(work, place, given);
    await this.writer.writeRatings(work, review, ratings);
    if (note !== null) {
      await storeNote(work, this.writer, { place, note, clinic, grant: locked.grant.code });
    }
    await recordSent(work, { review, grant: locked.grant.code }, input);
    return review;
  }
}
