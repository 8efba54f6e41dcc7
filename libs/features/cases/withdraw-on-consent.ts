import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { CaseRepository } from './case.repository.js';
import { decideConsentWithdrawal } from './domain/decide-author-step.js';
import { requiredConsentScope } from './domain/purposes.js';
import { ExpiryChange } from './expiry-change.js';

/**
 * What follows when a consent was withdrawn: cases left without any consent in force become WITHDRAWN and are destroyed after the hold
 * check. Their audiences were closed before, by the predicate, when the withdrawal committed; this only schedules the end.
 */
@Injectable()
export class WithdrawOnConsent implements OutboxHandler {
  readonly topics = ['consent.withdrawn'] as const;

  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ExpiryChange) private readonly expiry: ExpiryChange,
  ) {}

  /** Idempotent: a case that is withdrawn, expired or gone already is left alone. */
  async handle(work: Work, event: OutboxEvent): Promise<void> {
    for (const caseId of await this.cases.restingOn(work, event.subjectId)) {
      await this.withdraw(work, caseId);
    }
  }

  private async withdraw(work: Work, caseId: string): Promise<void> {
    const locked = await this.cases.lockIfAllowed(work, caseId, 'case.withdraw');
    if (locked === null || (await this.cases.hasConsentInForce(work, caseId))) return;
    const { row, grant } = locked;
    const scope = requiredConsentScope(row.purpose, false);
    const { destroyAfter } = decideConsentWithdrawal(
      [{ audienceId: row.id, restsOnScope: scope }],
      [scope],
      work.now(),
    );
    if (destroyAfter === null) return;
    const expiresAt = destroyAfter.getTime() < row.expiresAt.getTime() ? destroyAfter : row.expiresAt;
    await this.expiry.apply(work, row, { state: 'WITHDRAWN', stateChangedAt: work.now(), expiresAt });
    await work.record({
      action: 'case.withdraw',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { cause: 'CONSENT_WITHDRAWN', expiresAt: expiresAt.toISOString() },
    });
    await work.emit('case.withdrawn', row.id);
  }
}
