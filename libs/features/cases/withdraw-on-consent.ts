import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { CaseBasisRepository } from './case-basis.repository.js';
import { CaseRepository } from './case.repository.js';
import { decideConsentWithdrawal } from './domain/decide-author-step.js';
import { ExpiryChange } from './expiry-change.js';

/**
 * What follows when an agreement was withdrawn, or a determination revoked that stood in for one: cases none of whose readers has a
 * basis left become WITHDRAWN, and are destroyed after the hold check. Their audiences were closed before, by the predicate, when the withdrawal committed; this only schedules the end.
 */
@Injectable()
export class WithdrawOnConsent implements OutboxHandler {
  readonly topics = ['consent.withdrawn', 'determination.revoked'] as const;

  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseBasisRepository) private readonly basis: CaseBasisRepository,
    @Inject(ExpiryChange) private readonly expiry: ExpiryChange,
  ) {}

  /** Idempotent: a case that is withdrawn, expired or gone already is left alone. */
  async handle(work: Work, event: OutboxEvent): Promise<void> {
    const resting =
      event.topic === 'determination.revoked'
        ? await this.basis.restingOnRevoked(work, event.subjectId)
        : await this.basis.restingOnWithdrawn(work, event.subjectId);
    for (const caseId of resting) await this.withdraw(work, caseId);
    // Supervision that rests on another agreement goes on, and who supervises is told.
    for (const caseId of await this.basis.supervisionBeside(work, event.subjectId)) {
      await work.emit('consent.withdrawnElsewhere', caseId);
    }
  }

  private async withdraw(work: Work, caseId: string): Promise<void> {
    const locked = await this.cases.lockIfAllowed(work, caseId, 'case.withdraw');
    if (locked === null) return;
    const { row, grant } = locked;
    const readers = await this.basis.readersOf(work, caseId);
    const { destroyAfter } = decideConsentWithdrawal(
      readers.map(({ scope }) => ({ audienceId: scope, restsOnScope: scope })),
      readers.filter(({ isStanding }) => !isStanding).map(({ scope }) => scope),
      work.now(),
    );
    if (destroyAfter === null) return;
    const expiresAt = destroyAfter.getTime() < row.expiresAt.getTime() ? destroyAfter : row.expiresAt;
    await this.expiry.apply(work, row, {
      state: 'WITHDRAWN',
      stateChangedAt: work.now(),
      withdrawnBy: 'CONSENT',
      expiresAt,
      destroyNotBefore: destroyAfter,
    });
    await work.record({
      action: 'case.withdraw',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: {
        cause: 'CONSENT_WITHDRAWN',
        expiresAt: expiresAt.toISOString(),
        destroyNotBefore: destroyAfter.toISOString(),
      },
    });
    await work.emit('case.withdrawn', row.id);
  }
}
