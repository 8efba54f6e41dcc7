import { Inject, Injectable } from '@nestjs/common';
import { invalidInput, isUuid, pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { consentResource } from './consent.policy.js';
import type { ConsentScopeRow } from './consent-scope.row.js';
import { ConsentRepository } from './consent.repository.js';
import type { ConsentFilter } from './consent.repository.js';
import type { ConsentRow } from './consent.row.js';
import { CONSENT_SCOPES, isInForce, isReviewDue } from './domain/consent.js';

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
    return this.consents.list(work, { ...request, first, recordedBy: null });
  }

  /** A page of the consents that the actor may see, of one author or one client record where given; the newest first. */
  async visible(
    work: Work,
    request: { [Key in keyof ConsentFilter]?: string | null | undefined } & {
      first?: number | null | undefined;
      afterId: string | null;
    },
  ): Promise<{ items: Granted<ConsentRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    const clientRecordId = checkedId('clientRecordId', request.clientRecordId);
    const recordedBy = checkedId('recordedBy', request.recordedBy);
    return this.consents.list(work, { first, afterId: request.afterId, clientRecordId, recordedBy });
  }

  /** What each of the consents released to the actor agrees to, by consent, in the order of the list of scopes. */
  async agreements(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ConsentScopeRow[]>> {
    const found = await this.consents.agreementsOf(work, ids);
    const place = ({ scope }: ConsentScopeRow): number => CONSENT_SCOPES.indexOf(scope);
    for (const rows of found.values()) rows.sort((one, other) => place(one) - place(other));
    return found;
  }

  /** How the consent stands now. */
  standing(work: Work, row: ConsentRow): ConsentStanding {
    const period = { from: row.activeFrom, until: row.activeUntil, withdrawnAt: row.withdrawnAt };
    return { isInForce: isInForce(period, work.now()), isReviewDue: isReviewDue(row, work.now()) };
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

function checkedId(field: string, id: string | null | undefined): string | null {
  if (id === null || id === undefined) return null;
  if (!isUuid(id)) throw invalidInput(field, 'is not an id');
  return id;
}
