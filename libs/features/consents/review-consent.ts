import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsentRepository } from './consent.repository.js';
import type { ConsentRow } from './consent.row.js';

/** The next date on which a consent is to be talked over with the client. */
export interface ConsentReview {
  readonly consentId: string;
  readonly reviewBy: Date;
}

/** Notes that a consent was talked over with the client and when it is due again. */
@Injectable()
export class ReviewConsent {
  constructor(@Inject(ConsentRepository) private readonly consents: ConsentRepository) {}

  /** The consent with its new date; INVALID_INPUT unless that lies in the future and within the consent's period. */
  async execute(work: Work, input: ConsentReview): Promise<ConsentRow> {
    const { row, grant } = await this.consents.lockVisible(work, input.consentId, 'consent.review');
    const now = work.now().getTime();
    // Compared with "never" and not with now: a withdrawal that this one waited for may have begun later.
    if (row.withdrawnAt.getTime() !== FOREVER.getTime()) {
      throw new AppError('CONSENT_ALREADY_WITHDRAWN', { resource: 'Consent', resourceId: row.id });
    }
    // Asked as what must hold, so that an invalid date is refused too.
    const isUsable =
      input.reviewBy.getTime() > now &&
      input.reviewBy.getTime() > row.activeFrom.getTime() &&
      input.reviewBy.getTime() <= row.activeUntil.getTime();
    if (!isUsable) throw invalidInput('reviewBy', 'must lie in the future, and not after the consent ends');
    await this.consents.save(work, row, { reviewBy: input.reviewBy });
    await work.record({
      action: 'consent.review',
      outcome: 'DONE',
      resource: 'Consent',
      resourceId: row.id,
      grant: grant.code,
    });
    return row;
  }
}
