import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { OpeningRepository, VersionRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import { CaseRow } from './case.row.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { decideClose, decideRequestChanges, decideSignOff } from './domain/decide-review-step.js';
import type { ReviewerFacts, SignOffManner } from './domain/decide-review-step.js';
import { expiryAtSignOff } from './domain/retention-policy.js';
import type { RetentionPolicy } from './domain/retention-policy.js';
import { ExpiryChange } from './expiry-change.js';
import { personOf } from './open-section.js';
import { refusal } from './domain/refusal.js';
import { refuse } from './refuse.js';
import { SectionRepository } from './section.repository.js';

/** What the reviewer has shown that a case cannot know by itself. */
export interface ReviewStep {
  /** The password was entered again for this very act. */
  readonly isReauthenticated: boolean;
  /** The number of the version that the review is about. */
  readonly reviewedVersion: number;
}

interface FoundFacts extends ReviewerFacts {
  readonly unopenedIds: readonly string[];
}

/** The steps of a case that a review takes; each locks the case, decides, applies, and writes its own ledger line and event. */
@Injectable()
export class CaseLifecycle {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(VersionRepository) private readonly versions: VersionRepository,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(OpeningRepository) private readonly openings: OpeningRepository,
    @Inject(ClinicPolicyRepository) private readonly policies: ClinicPolicyRepository,
    @Inject(ExpiryChange) private readonly expiry: ExpiryChange,
  ) {}

  /** The case waits for a new version; CASE_NOT_REVIEWABLE with every reason. */
  async requestChanges(
    work: Work,
    caseId: string,
    step: ReviewStep & { readonly commentCount: number; readonly hasRecommendation: boolean },
  ): Promise<CaseRow> {
    const locked = await this.cases.lockVisible(work, caseId, 'case.review');
    const { commentCount, hasRecommendation } = step;
    const facts = await this.reviewerFacts(work, locked.row, step);
    refuse(
      'CASE_NOT_REVIEWABLE',
      decideRequestChanges({ ...facts, commentCount, hasRecommendation }),
      locked.row,
    );
    await updateRow(work, CaseRow, locked.row, { state: 'CHANGES_REQUESTED', stateChangedAt: work.now() });
    return this.done(work, locked, { action: 'case.request-changes', topic: 'case.changes-requested' });
  }

  /** The case is reviewed: its version is final and its expiry tightened; CASE_NOT_REVIEWABLE with every reason. */
  async signOff(
    work: Work,
    caseId: string,
    step: ReviewStep & { readonly manner: SignOffManner },
  ): Promise<CaseRow> {
    const locked = await this.cases.lockVisible(work, caseId, 'case.sign-off');
    const { row } = locked;
    const facts = await this.reviewerFacts(work, row, step);
    const refusals = decideSignOff({ ...facts, submittedAt: row.submittedAt, manner: step.manner });
    const isUnscreened = row.screening === 'UNSCREENED';
    refuse(
      'CASE_NOT_REVIEWABLE',
      isUnscreened ? [...refusals, refusal('CASE_UNSCREENED', {})] : refusals,
      row,
    );
    await this.tighten(work, row, await this.policies.read(work));
    return this.done(work, locked, { action: 'case.sign-off', topic: 'case.reviewed' });
  }

  /** The case of a consultation group is reviewed, and kept after that as long as the group's rule says; CASE_NOT_REVIEWABLE. */
  async close(
    work: Work,
    caseId: string,
    step: ReviewStep & { readonly manner: SignOffManner; readonly afterSignOffSeconds: number },
  ): Promise<CaseRow> {
    const locked = await this.cases.lockVisible(work, caseId, 'case.close');
    const { row } = locked;
    const facts = await this.reviewerFacts(work, row, step);
    // Of a group not everyone may open every class of section, so only what stands open counts, and something must have been read.
    const openable = (await this.sections.allowedAmong(work, facts.unopenedIds, 'section.open')).map(
      ({ key }) => key,
    );
    const hasOpened = facts.unopenedSections.length < facts.sectionCount;
    const unopenedSections = hasOpened ? openable : facts.unopenedSections;
    const { manner, afterSignOffSeconds } = step;
    const refusals = decideClose({ ...facts, unopenedSections, submittedAt: row.submittedAt, manner });
    refuse('CASE_NOT_REVIEWABLE', refusals, row);
    await this.tighten(work, row, { ...(await this.policies.read(work)), afterSignOffSeconds });
    return this.done(work, locked, { action: 'case.close', topic: 'case.reviewed' });
  }

  private async tighten(work: Work, row: CaseRow, policy: RetentionPolicy): Promise<void> {
    const expiresAt = expiryAtSignOff(work.now(), row.expiresAt, policy);
    await this.expiry.apply(work, row, { state: 'REVIEWED', stateChangedAt: work.now(), expiresAt });
  }

  private async reviewerFacts(work: Work, row: CaseRow, step: ReviewStep): Promise<FoundFacts> {
    const current = (await this.versions.ofCases(work, [row.id])).find(
      ({ number }) => number === row.versionCount,
    );
    const sections = (await this.sections.ofCases(work, [row.id]))
      .filter(({ versionId }) => versionId === current?.id)
      .sort((a, b) => a.position - b.position);
    const viewerId = personOf(work);
    const opened = new Set(
      (await this.openings.ofCases(work, [row.id]))
        .filter((opening) => opening.viewerId === viewerId)
        .map(({ sectionId }) => sectionId),
    );
    const unopened = sections.filter(({ id }) => !opened.has(id));
    return {
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      isReviewer: true,
      isReauthenticated: step.isReauthenticated,
      reviewedVersion: step.reviewedVersion,
      currentVersion: row.versionCount,
      unopenedSections: unopened.map(({ key }) => key),
      unopenedIds: unopened.map(({ id }) => id),
      sectionCount: sections.length,
    };
  }

  private async done(
    work: Work,
    { row, grant }: LockedRow<CaseRow>,
    step: { action: string; topic: string },
  ): Promise<CaseRow> {
    await work.record({
      action: step.action,
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { version: row.versionCount, expiresAt: row.expiresAt.toISOString() },
    });
    await work.emit(step.topic, row.id);
    return row;
  }
}
