import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import DataLoader from 'dataloader';
import { CaseType } from '../cases/index.js';
import { ReceiptQueries } from './receipt.queries.js';
import type { DestructionReceiptRow } from './receipt.row.js';
import { DestructionReceiptType, toReceiptType } from './receipt.type.js';

/** The receipts of the cases of one answer, in one statement. */
class ReceiptLoader {
  readonly ofCase: DataLoader<string, DestructionReceiptRow | null>;

  constructor(work: Work, queries: ReceiptQueries) {
    this.ofCase = new DataLoader(async (caseIds) => {
      const found = await queries.ofCases(work, caseIds);
      return caseIds.map((id) => found.get(id) ?? null);
    });
  }
}

/** The receipt as a field of its case. */
@Resolver(() => CaseType)
export class CaseReceiptResolver {
  constructor(@Inject(ReceiptQueries) private readonly queries: ReceiptQueries) {}

  @Can('receipt.see')
  @ResolveField(() => DestructionReceiptType, {
    nullable: true,
    description: 'The receipt of its destruction; null while there is something left to destroy.',
  })
  async receipt(
    @Parent() parent: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<DestructionReceiptType | null> {
    const work = await ctx.work();
    const loader = ctx.loader(ReceiptLoader, () => new ReceiptLoader(work, this.queries));
    const row = await loader.ofCase.load(parent.id);
    return row === null ? null : toReceiptType(row);
  }
}
