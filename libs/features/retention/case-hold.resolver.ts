import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { HoldLoaders, HoldQueries } from './hold.queries.js';
import { ReleasedHoldReasonType } from './hold.type.js';

/** What the author of a held case, and the privacy officer, are told on the case itself. */
@Resolver(() => CaseType)
export class CaseHoldResolver {
  constructor(@Inject(HoldQueries) private readonly queries: HoldQueries) {}

  @Can('heldCase.see')
  @ResolveField(() => Boolean, {
    description:
      'True while a legal hold stops its destruction, for its author and the privacy officer; nobody else is told.',
  })
  async destructionPaused(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await this.loaders(ctx)).isPaused.load(parent.id);
  }

  @Can('heldCase.read-reason')
  @ResolveField(() => [ReleasedHoldReasonType], {
    description: 'Why its destruction is paused, where the privacy officer has released that to its author.',
  })
  async holdReasons(
    @Parent() parent: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<ReleasedHoldReasonType[]> {
    const reasons = await (await this.loaders(ctx)).releasedReasons.load(parent.id);
    return reasons.map((reason) => Object.assign(new ReleasedHoldReasonType(), reason));
  }

  private async loaders(ctx: RequestContext): Promise<HoldLoaders> {
    const work = await ctx.work();
    return ctx.loader(HoldLoaders, () => this.queries.loaders(work));
  }
}
