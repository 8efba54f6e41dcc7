import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { consentResource } from './consent.policy.js';
import { ConsentRepository, toConsent } from './consent.repository.js';
import type { ConsentRow } from './consent.row.js';
import { isInForce, isReviewDue } from './domain/consent.js';

/** How a consent stands at the moment of the question. */
export interface ConsentStanding {
  readonly isInForce: boolean;
  readonly isReviewDue: boolean;
}

/** The read side of consents. */
@Injectable()
export class ConsentQueries {
  constructor(@Inject(ConsentRepository) private readonly consents: ConsentRepository) {}

  /** A page of the consents of an own client record, the newest first; NOT_FOUND for any other record. */
  async page(
    work: Work,
    request: { clientRecordId: string; first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<ConsentRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    await this.consents.requireOwnRecord(work, request.clientRecordId);
    return this.consents.ofRecord(work, { ...request, first });
  }

  /** How the consent stands now. */
  standing(work: Work, row: ConsentRow): ConsentStanding {
    const consent = toConsent(row);
    return { isInForce: isInForce(consent, work.now()), isReviewDue: isReviewDue(consent, work.now()) };
  }

  /** What the actor may do with a consent already released to them. */
  viewerCan(
    work: Work,
    consent: { readonly recordedBy: string; readonly withdrawnAt: Date | null },
  ): { withdraw: boolean; review: boolean } {
    const isOpen = consent.withdrawnAt === null || consent.withdrawnAt.getTime() > work.now().getTime();
    const may = (action: string): boolean =>
      isOpen && work.ability.allows(action, consentResource, consent, work.now()) !== null;
    return { withdraw: may('consent.withdraw'), review: may('consent.review') };
  }
}
