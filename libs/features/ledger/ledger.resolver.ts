import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PageArgs, PersonLoader, PersonType } from '../clinics/index.js';
import { LedgerQueries } from './ledger.queries.js';
import type { LedgerFilter } from './ledger.repository.js';
import {
  LedgerCountType,
  LedgerDaysArgs,
  LedgerEventConnection,
  LedgerEventType,
  LedgerFilterInput,
  toLedgerEventType,
} from './ledger.type.js';

const LIST = 'ledgerEvents';

/** The record of who did what, as far as the viewer may see it. */
@Resolver(() => LedgerEventType)
export class LedgerResolver {
  constructor(
    @Inject(LedgerQueries) private readonly queries: LedgerQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('ledger.see')
  @Query(() => LedgerEventConnection, {
    description:
      'Your own actions, who read your cases, and everything for the privacy officer; the latest first.',
  })
  async ledgerEvents(
    @Args() args: PageArgs,
    @Args('filter', { type: () => LedgerFilterInput, nullable: true, description: 'Which.' })
    filter: LedgerFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<LedgerEventConnection> {
    const request = pageRequest(args.first, args.after);
    const page = await this.queries.events(await ctx.work(), this.toFilter(filter, args), request);
    const toNode = toLedgerEventType;
    return toConnection(page, {
      list: LIST,
      sealer: this.sealer,
      position: ({ position }) => [position],
      toNode,
    });
  }

  @Can('ledger.count')
  @Query(() => [LedgerCountType], {
    description: 'Counts by day, action and outcome, over at most 92 days; no people and no cases.',
  })
  async ledgerAggregates(
    @Args() days: LedgerDaysArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<LedgerCountType[]> {
    return this.queries.aggregates(await ctx.work(), days);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who, by name; null for a process.' })
  async actor(@Parent() event: LedgerEventType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const loader = ctx.loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()));
    return event.actorId === null ? null : loader.load(event.actorId);
  }

  private toFilter(filter: LedgerFilterInput | null, { after }: PageArgs): LedgerFilter {
    return {
      action: filter?.action ?? null,
      outcome: filter?.outcome ?? null,
      caseId: filter?.caseId ?? null,
      from: filter?.from ?? null,
      until: filter?.until ?? null,
      after: this.sealer.idAfter(LIST, after),
    };
  }
}
