import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { clientRecordResource } from './client-record.policy.js';
import { ClientRecordRepository } from './client-record.repository.js';
import type { ClientRecordRow } from './client-record.row.js';

/** The read side of client records. */
@Injectable()
export class ClientRecordQueries {
  constructor(@Inject(ClientRecordRepository) private readonly records: ClientRecordRepository) {}

  /** A page of the actor's own records, the newest first. */
  async page(
    work: Work,
    request: { first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<ClientRecordRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.records.own(work, { first, afterId: request.afterId });
  }

  /** The own record of that id, or NOT_FOUND. */
  async byId(work: Work, id: string): Promise<ClientRecordRow> {
    return this.records.get(work, id);
  }

  /** What the actor may do with a record already released to them. */
  viewerCan(work: Work, record: { readonly ownerId: string }): { update: boolean } {
    return {
      update: work.ability.allows('clientRecord.update', clientRecordResource, record, work.now()) !== null,
    };
  }
}
