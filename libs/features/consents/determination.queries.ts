import { Inject, Injectable } from '@nestjs/common';
import { FOREVER, invalidInput, isUuid, pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { determinationResource } from './determination.policy.js';
import { DeterminationRepository } from './determination.repository.js';
import type { DeterminationRow } from './determination.row.js';

/** The read side of determinations. */
@Injectable()
export class DeterminationQueries {
  constructor(@Inject(DeterminationRepository) private readonly determinations: DeterminationRepository) {}

  /** A page of the determinations that the actor may see, about one client record where given; the newest first. */
  async page(
    work: Work,
    request: {
      clientRecordId?: string | null | undefined;
      first?: number | null | undefined;
      afterId: string | null;
    },
  ): Promise<{ items: Granted<DeterminationRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    const clientRecordId = request.clientRecordId ?? null;
    if (clientRecordId !== null && !isUuid(clientRecordId))
      throw invalidInput('clientRecordId', 'is not an id');
    return this.determinations.list(work, { clientRecordId, first, afterId: request.afterId });
  }

  /** True if the actor may revoke a determination already released to them, and it was not revoked yet. */
  canRevoke(work: Work, determination: { readonly revokedAt: Date | null }): boolean {
    const revokedAt = determination.revokedAt ?? FOREVER;
    if (revokedAt.getTime() !== FOREVER.getTime()) return false;
    const may = work.ability.allows('determination.revoke', determinationResource, { revokedAt }, work.now());
    return may !== null;
  }
}
