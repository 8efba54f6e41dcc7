import { Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { receiptResource } from './receipt.policy.js';
import { DestructionReceiptRow } from './receipt.row.js';

/** The receipts as each actor may see them. */
@Injectable()
export class ReceiptRepository extends ScopedRepository<DestructionReceiptRow> {
  protected readonly entity = DestructionReceiptRow;
  protected readonly resource = receiptResource;
  protected readonly seeAction = 'receipt.see';

  /** The receipts of these cases that the actor may see, in one statement. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<DestructionReceiptRow[]> {
    const wanted = caseIds.filter(isUuid);
    if (wanted.length === 0) return [];
    return this.scoped(work, 'r').query.andWhere('r.caseId = ANY(:cases)', { cases: wanted }).getMany();
  }

  /** A page of receipts, the newest first, after the one with the given id. */
  async newest(
    work: Work,
    request: { first: number; afterId: string | null },
  ): Promise<{ items: Granted<DestructionReceiptRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'r');
    if (request.afterId !== null) scoped.query.andWhere('r.id < :after', { after: request.afterId });
    scoped.query.orderBy('r.id', 'DESC');
    return this.page(scoped, { first: request.first, after: null });
  }
}
