import { Inject, Injectable } from '@nestjs/common';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ReceiptRepository } from './receipt.repository.js';
import type { DestructionReceiptRow } from './receipt.row.js';

/** The read side of destruction. */
@Injectable()
export class ReceiptQueries {
  constructor(@Inject(ReceiptRepository) private readonly receipts: ReceiptRepository) {}

  /** The receipt of a case, or null if it is not destroyed, or not visible: the two look the same. */
  async ofCase(work: Work, caseId: string): Promise<DestructionReceiptRow | null> {
    return (await this.ofCases(work, [caseId])).get(caseId) ?? null;
  }

  /** The same for several cases, in one statement. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<ReadonlyMap<string, DestructionReceiptRow>> {
    const rows = await this.receipts.ofCases(work, caseIds);
    return new Map(rows.map((row) => [row.caseId, row]));
  }

  /** A page of the visible receipts, the newest first. */
  async page(
    work: Work,
    request: { first?: number | null | undefined; afterId: string | null },
  ): Promise<{ items: Granted<DestructionReceiptRow>[]; hasNextPage: boolean }> {
    const { first } = pageRequest(request.first);
    return this.receipts.newest(work, { first, afterId: request.afterId });
  }
}
