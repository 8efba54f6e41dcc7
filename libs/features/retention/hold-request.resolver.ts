import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { AskHold } from './ask-hold.js';
import { HoldLoaders, HoldQueries } from './hold.queries.js';
import { AskHoldInput, HoldRequestVersionArgs, HoldRequestsArgs } from './hold.input.js';
import type { HoldRequestRow } from './hold-request.row.js';
import { HoldRequestConnectionType, HoldRequestType, toHoldRequestType } from './hold-request.type.js';

const LIST = 'holdRequests';

/** Requests for a hold: the asker sees the own ones, the privacy officer all. */
@Resolver(() => HoldRequestType)
export class HoldRequestResolver {
  constructor(
    @Inject(HoldQueries) private readonly queries: HoldQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(AskHold) private readonly requests: AskHold,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('holdRequest.see')
  @Query(() => HoldRequestConnectionType, {
    description:
      'The requests for holds that you may see, the newest first: your own, or all for the privacy officer.',
  })
  async holdRequests(
    @Args() args: HoldRequestsArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldRequestConnectionType> {
    const { first, after, states } = args;
    const afterId = this.cursors.idAfter(LIST, after);
    const page = await this.queries.requestPage(await ctx.work(), { first, afterId, states: states ?? null });
    const position = (row: HoldRequestRow): string[] => [row.id];
    const shape = { list: LIST, sealer: this.cursors, position, toNode: toHoldRequestType };
    return Object.assign(new HoldRequestConnectionType(), toConnection(page, shape));
  }

  @Can('case.ask-hold')
  @Mutation(() => HoldRequestType, { description: 'Asks the privacy officer to keep a case you know of.' })
  async askHold(
    @Args('input', { description: 'The request.' }) input: AskHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldRequestType> {
    return ctx.mutate('case.ask-hold', async (work) =>
      this.changed(work, await this.requests.ask(work, input)),
    );
  }

  @Can('holdRequest.decide')
  @Mutation(() => HoldRequestType, {
    description: 'Declines an open request; placing a hold answers it as well.',
  })
  async declineHold(
    @Args() args: HoldRequestVersionArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldRequestType> {
    return ctx.mutate('holdRequest.decline', async (work) =>
      this.changed(work, await this.requests.decline(work, args)),
    );
  }

  @Can('holdRequest.see')
  @ResolveField(() => String, { description: 'Why, in words; every reading is one line of the ledger.' })
  async reason(@Parent() request: HoldRequestType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await this.loaders(ctx)).requestReason.load(request.granted);
  }

  @OfParent()
  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the case; null if you may not know of it any more.',
  })
  async caseNumber(@Parent() request: HoldRequestType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await this.loaders(ctx)).caseNumber.load(request.caseId);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who asks, by name.' })
  async asker(@Parent() request: HoldRequestType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const make = () => new PersonLoader(this.clinics, () => ctx.work());
    return ctx.loader(PersonLoader, make).load(request.requestedBy);
  }

  private async loaders(ctx: RequestContext): Promise<HoldLoaders> {
    const work = await ctx.work();
    return ctx.loader(HoldLoaders, () => this.queries.loaders(work));
  }

  private async changed(work: Work, row: HoldRequestRow): Promise<HoldRequestType> {
    return toHoldRequestType(await this.queries.grantedRequest(work, row));
  }
}
