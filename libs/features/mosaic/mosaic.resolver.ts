import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseMosaicInput, DraftMosaicInput } from './mosaic.input.js';
import { MosaicType, toMosaicType } from './mosaic.type.js';
import { WeighWriteUp } from './weigh-write-up.js';

/** What the author of a write-up asks before sending it. */
@Resolver(() => MosaicType)
export class MosaicResolver {
  constructor(@Inject(WeighWriteUp) private readonly weigh: WeighWriteUp) {}

  @Can('case.submit')
  @Query(() => MosaicType, {
    description: 'Which facts of a write-up together may point to one person; for the owner of its draft.',
  })
  async draftMosaic(
    @Args('input', { description: 'The write-up.' }) input: DraftMosaicInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MosaicType> {
    return toMosaicType(await this.weigh.ofDraft(await ctx.work(), input.draftId, input));
  }

  @Can('case.resubmit')
  @Query(() => MosaicType, {
    description:
      'The same of the next version of a case, with what its earlier versions and comments said; for its author.',
  })
  async caseMosaic(
    @Args('input', { description: 'The next version.' }) input: CaseMosaicInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MosaicType> {
    return toMosaicType(await this.weigh.ofCase(await ctx.work(), input.caseId, input));
  }
}
