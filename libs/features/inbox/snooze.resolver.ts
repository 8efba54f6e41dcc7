import { Inject } from '@nestjs/common';
import { Args, GraphQLISODateTime, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { BringBackInboxRow } from './bring-back-inbox-row.js';
import { InboxRowType, toRowType } from './inbox.type.js';
import { SnoozeInboxRow } from './snooze-inbox-row.js';

/** Lines of one's own inbox, put aside and brought back. */
@Resolver(() => InboxRowType)
export class SnoozeResolver {
  constructor(
    @Inject(SnoozeInboxRow) private readonly snooze: SnoozeInboxRow,
    @Inject(BringBackInboxRow) private readonly bringBack: BringBackInboxRow,
  ) {}

  @Can('inbox.snooze')
  @Mutation(() => InboxRowType, {
    description:
      'Puts what waits for you aside, for you alone: until the instant, or until something new happens to it. Never past its due time nor its expiry.',
  })
  async snoozeInboxRow(
    @Args('id', { type: () => ID, description: 'The row, as your inbox names it.' }) rowId: string,
    @Args('until', { type: () => GraphQLISODateTime, description: 'When it is back.' }) until: Date,
    @Ctx() ctx: RequestContext,
  ): Promise<InboxRowType> {
    const act = async (work: Parameters<SnoozeInboxRow['execute']>[0]) =>
      toRowType(await this.snooze.execute(work, { rowId, until }), work.now());
    return ctx.mutate('inbox.snooze', act);
  }

  @Can('inbox.snooze')
  @Mutation(() => Boolean, {
    description: 'Brings back at once what you have put aside; false if it was back already.',
  })
  async bringBackInboxRow(
    @Args('id', { type: () => ID, description: 'The row, as your inbox names it.' }) rowId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    return ctx.mutate('inbox.bringBack', (work) => this.bringBack.execute(work, rowId));
  }
}
