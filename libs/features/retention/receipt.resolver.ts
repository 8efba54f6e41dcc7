import { Inject } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, CursorSealer, RequestContext, toConnection } from '@subrosa/platform/graphql/index.js';
import { ReceiptQueries } from './receipt.queries.js';
import { DestructionReceiptConnectionType, DestructionReceiptType, toReceiptType } from './receipt.type.js';

const LIST = 'destructionReceipts';

/** Receipts of destruction. */
@Resolver(() => DestructionReceiptType)
export class ReceiptResolver {
  constructor(
    @Inject(ReceiptQueries) private readonly queries: ReceiptQueries,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('receipt.see')
  @Query(() => DestructionReceiptType, {
    nullable: true,
    description: 'The receipt of a case; null if it is not destroyed, or not yours to know of.',
  })
  async receipt(
    @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DestructionReceiptType | null> {
    const row = await this.queries.ofCase(await ctx.work(), caseId);
    return row === null ? null : toReceiptType(row);
  }

  @Can('receipt.see')
  @Query(() => DestructionReceiptConnectionType, {
    description: 'The receipts you may see, the newest first.',
  })
  async destructionReceipts(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, at most 100.' })
    first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor to go on from.' })
    after?: string | null,
  ): Promise<DestructionReceiptConnectionType> {
    const page = await this.queries.page(await ctx.work(), {
      first,
      afterId: this.cursors.idAfter(LIST, after),
    });
    const connection = toConnection(page, {
      list: LIST,
      sealer: this.cursors,
      position: (row) => [row.id],
      toNode: ({ row }) => toReceiptType(row),
    });
    return Object.assign(new DestructionReceiptConnectionType(), connection);
  }
}
