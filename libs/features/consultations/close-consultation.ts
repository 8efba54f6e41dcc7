import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseLifecycle } from '../cases/index.js';
import type { CaseRow, SignOffManner } from '../cases/index.js';
import { ClinicRepository, calendarDay, startOfDay } from '../clinics/index.js';
import type { KeptText, TextFinding } from '../discussion/index.js';
import type { Reauthenticated } from '../identity/index.js';
import {
  MAX_NOTE_LENGTH,
  ReviewWriter,
  ScreenReview,
  liveHeldAt,
  recordSent,
  signOffReminder,
} from '../reviews/index.js';
import type { ReviewRow } from '../reviews/index.js';
import { ConsultationRepository } from './consultation.repository.js';
import { decideClosing } from './domain/decide-closing.js';
import type { ClosingFacts, ClosingRefusal } from './domain/decide-closing.js';
import { LedConsultations } from './led-consultations.js';
import type { LedConsultation } from './led-consultations.js';
import { endedAt } from './planned-stages.js';

/** What the facilitator closes with. */
export interface CloseInput {
  readonly caseId: string;
  /** The number of the version of the case that was read; only the newest is accepted. */
  readonly version: number;
  readonly summary: string;
  readonly recommendations: string;
  /** The day of a live meeting, YYYY-MM-DD in the clinic's zone; null where the group wrote only. */
  readonly liveOn: string | null;
  /** The day on which the group takes it up again, YYYY-MM-DD. */
  readonly followUpOn: string | null;
  readonly kept: readonly KeptText[];
}

/** What closing answered; the review is there exactly when there is no refusal. */
export interface ClosedConsultation {
  readonly row: CaseRow;
  readonly review: ReviewRow | null;
  readonly refusals: readonly ClosingRefusal[];
  readonly findings: readonly TextFinding[];
  readonly reminder: string | null;
}

/** Closes a consultation: the summary is a review, the case is reviewed, and kept as long as the group's rule says. */
@Injectable()
export class CloseConsultation {
  constructor(
    @Inject(LedConsultations) private readonly led: LedConsultations,
    @Inject(ConsultationRepository) private readonly consultations: ConsultationRepository,
    @Inject(CaseLifecycle) private readonly lifecycle: CaseLifecycle,
    @Inject(ScreenReview) private readonly screen: ScreenReview,
    @Inject(ReviewWriter) private readonly writer: ReviewWriter,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /**
   * Closes. What is wrong with the words comes back as data; what the case forbids is thrown: NOT_FOUND, FORBIDDEN, CASE_EXPIRED,
   * NOT_YOUR_TURN before the stage of the summary, CONSULTATION_CLOSED the second time, CASE_NOT_REVIEWABLE with every reason.
   */
  async execute(work: Work, input: CloseInput, proof: Reauthenticated | null): Promise<ClosedConsultation> {
    const led = await this.led.lockForClosing(work, input.caseId);
    const personId = personOf(work);
    const { timeZone } = await this.clinics.get(work);
    const findings = await this.findings(work, input);
    // A proof is of one person; that of somebody else proves nothing here.
    const isReauthenticated = proof?.personId === personId;
    const facts = closingFacts(input, { work, timeZone, row: led.row, isReauthenticated, findings });
    const refusals = decideClosing(facts);
    if (refusals.length > 0) {
      await recordRefused(work, led, refusals);
      return { row: led.row, review: null, refusals, findings, reminder: null };
    }
    const row = await this.moveCase(work, { led, input, facts });
    const review = await this.write(work, { led, input, personId });
    return { row, review, refusals, findings, reminder: signOffReminder(row.expiresAt, timeZone) };
  }

  private findings(
    work: Work,
    { caseId, summary, recommendations, kept }: CloseInput,
  ): Promise<TextFinding[]> {
    const texts = [
      { field: 'summary', text: summary },
      { field: 'recommendations', text: recommendations },
    ];
    return this.screen.openPassing(work, caseId, { texts, kept });
  }

  private async moveCase(
    work: Work,
    { led, input, facts }: { led: LedConsultation; input: CloseInput; facts: ClosingFacts },
  ): Promise<CaseRow> {
    const { row, consultation } = led;
    const { heldAt, isReauthenticated } = facts;
    const manner: SignOffManner = heldAt === null ? { kind: 'IN_WRITING' } : { kind: 'LIVE', heldAt };
    const closed = await this.lifecycle.close(work, row.id, {
      isReauthenticated,
      reviewedVersion: input.version,
      manner,
      afterSignOffSeconds: await this.consultations.afterSignOffSeconds(work, consultation.groupId),
    });
    const ended = endedAt(consultation, work.now());
    const { followUpOn } = input;
    await this.consultations.change(work, consultation, {
      ...ended,
      stage: 'CLOSED',
      stageSince: work.now(),
      followUpOn,
    });
    return closed;
  }

  private async write(
    work: Work,
    { led, input, personId }: { led: LedConsultation; input: CloseInput; personId: string },
  ): Promise<ReviewRow> {
    const { liveOn, summary, recommendations, kept } = input;
    const words = [summary, recommendations].map((text) => text.trim()).filter((text) => text !== '');
    const review = await this.writer.writeReview(
      work,
      { row: led.row, reviewerId: personId },
      {
        verdict: liveOn === null ? 'REVIEWED_IN_WRITING' : 'REVIEWED_LIVE',
        liveOn,
        commentCount: 0,
        recommendations: words.join('\n\n'),
      },
    );
    const isOnlyWords = { recommendations: '', ratings: [], note: null, kept };
    await recordSent(work, { review, grant: led.grant.code }, isOnlyWords);
    return review;
  }
}

function personOf({ actor }: Work): string {
  if (actor.kind !== 'person') throw new AppError('FORBIDDEN', { resource: 'Consultation' });
  return actor.personId;
}

/** Measures and days of what was given; throws INVALID_INPUT for a day that is none. */
function closingFacts(
  { summary, recommendations, liveOn, followUpOn }: CloseInput,
  around: {
    work: Work;
    timeZone: string;
    row: CaseRow;
    isReauthenticated: boolean;
    findings: readonly TextFinding[];
  },
): ClosingFacts {
  const { work, timeZone, row, isReauthenticated, findings } = around;
  const openIn = (field: string): number => findings.filter((finding) => finding.field === field).length;
  const day = followUpOn === null ? null : calendarDay(followUpOn, 'followUpOn');
  return {
    now: work.now(),
    isReauthenticated,
    summaryLength: summary.trim() === '' ? 0 : summary.length,
    recommendationsLength: recommendations.length,
    maximumLength: MAX_NOTE_LENGTH,
    openFindings: { summary: openIn('summary'), recommendations: openIn('recommendations') },
    submittedAt: row.submittedAt,
    heldAt: liveHeldAt(liveOn, row.submittedAt, timeZone),
    followUpAt: day === null ? null : startOfDay(day, timeZone),
  };
}

async function recordRefused(
  work: Work,
  { row, grant }: LedConsultation,
  refusals: readonly ClosingRefusal[],
): Promise<void> {
  await work.record({
    action: 'case.close',
    outcome: 'REFUSED',
    resource: 'Case',
    resourceId: row.id,
    caseId: row.id,
    grant: grant.code,
    details: { reasons: [...new Set(refusals.map(({ code }) => code))] },
  });
}
