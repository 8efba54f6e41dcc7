import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsentRepository } from './consent.repository.js';
import type { ConsentRow } from './consent.row.js';

/** Withdraws a consent for good; agreeing again is a new consent. */
@Injectable()
export class WithdrawConsent {
  constructor(@Inject(ConsentRepository) private readonly consents: ConsentRepository) {}

  /**
   * The withdrawn consent. What rests on it alone is unreadable to its audience once this resolves, because reading asks for a
   * consent in force at that moment; the event only schedules what follows. CONSENT_ALREADY_WITHDRAWN the second time.
   */
  async execute(work: Work, consentId: string): Promise<ConsentRow> {
    const { row, grant } = await this.consents.lockVisible(work, consentId, 'consent.withdraw');
    // Compared with "never" and not with now: a withdrawal that this one waited for may have begun later.
    if (row.withdrawnAt.getTime() !== FOREVER.getTime()) {
      throw new AppError('CONSENT_ALREADY_WITHDRAWN', { resource: 'Consent', resourceId: row.id });
    }
    await this.consents.save(work, row, { withdrawnAt: work.now() });
    await work.record({
      action: 'consent.withdraw',
      outcome: 'DONE',
      resource: 'Consent',
      resourceId: row.id,
      grant: grant.code,
    });
    await work.emit('consent.withdrawn', row.id);
    return row;
  }
}
