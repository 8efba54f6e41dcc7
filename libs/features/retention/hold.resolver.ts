import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { ChangeHold } from './change-hold.js';
import { HoldLoaders, HoldQueries } from './hold.queries.js';
import { HoldVersionArgs, HoldsArgs, PlaceHoldInput, ReviewHoldArgs } from './hold.input.js';
import type { HoldRow } from './hold.row.js';
import { HoldConnectionType, HoldType, toHoldType } from './hold.type.js';
import { PlaceHold } from './place-hold.js';

const LIST = 'holds';

/** Legal holds, for the privacy officer. */
@Resolver(() => HoldType)
export class HoldResolver {
  constructor(
    @Inject(HoldQueries) private readonly queries: HoldQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(PlaceHold) private readonly place: PlaceHold,
    @Inject(ChangeHold) private readonly change: ChangeHold,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('hold.see')
  @Query(() => HoldConnectionType, { description: 'The legal holds of the clinic, the newest first.' })
  async holds(@Args() args: HoldsArgs, @Ctx() ctx: RequestContext): Promise<HoldConnectionType> {
    const { first, after, isStanding } = args;
    const afterId = this.cursors.idAfter(LIST, after);
    const page = await this.queries.page(await ctx.work(), {
      first,
      afterId,
      isStanding: isStanding ?? null,
    });
    const shape = {
      list: LIST,
      sealer: this.cursors,
      position: (row: HoldRow) => [row.id],
      toNode: toHoldType,
    };
    return Object.assign(new HoldConnectionType(), toConnection(page, shape));
  }

  @Can('hold.place')
  @Mutation(() => HoldType, { description: 'Stops destruction; what has expired stays unreadable.' })
  async placeHold(
    @Args('input', { description: 'The hold.' }) input: PlaceHoldInput,
    @Ctx() ctx: RequestContext,
  ): Promise<HoldType> {
    return ctx.mutate('hold.place', async (work) =>
      this.changed(work, await this.place.execute(work, input)),
    );
  }

  @Can('hold.release')
  @Mutation(() => HoldType, { description: 'Lets destruction go on for what no other hold keeps.' })
  async releaseHold(@Args() args: HoldVersionArgs, @Ctx() ctx: RequestContext): Promise<HoldType> {
    return ctx.mutate('hold.release', async (work) =>
      this.changed(work, await this.change.release(work, args)),
    );
  }

  @Can('hold.review')
  @Mutation(() => HoldType, { description: 'Notes that a hold was looked at, and when it is due again.' })
  async reviewHold(@Args() args: ReviewHoldArgs, @Ctx() ctx: RequestContext): Promise<HoldType> {
    return ctx.mutate('hold.review', async (work) =>
      this.changed(work, await this.change.review(work, args)),
    );
  }

  @Can('hold.release-reason')
  @Mutation(() => HoldType, { description: 'Lets the authors of the held cases read the reason; for good.' })
  async releaseHoldReason(@Args() args: HoldVersionArgs, @Ctx() ctx: RequestContext): Promise<HoldType> {
    return ctx.mutate('hold.release-reason', async (work) =>
      this.changed(work, await this.change.releaseReason(work, args)),
    );
  }

  @Can('hold.see')
  @ResolveField(() => String, { description: 'Why, in words; every reading is one line of the ledger.' })
  async reason(@Parent() hold: HoldType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await this.loaders(ctx)).reason.load(hold.granted);
  }

  @OfParent()
  @ResolveField(() => Int, { description: 'How many cases it has taken in.' })
  async caseCount(@Parent() hold: HoldType, @Ctx() ctx: RequestContext): Promise<number> {
    return (await this.loaders(ctx)).caseCount.load(hold.id);
  }

  @OfParent()
  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the one case; null for every other extent.',
  })
  async caseNumber(@Parent() hold: HoldType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return hold.caseId === null ? null : (await this.loaders(ctx)).caseNumber.load(hold.caseId);
  }

  @OfParent()
  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'The person whose cases it takes in, by name; null for every other extent.',
  })
  async author(@Parent() hold: HoldType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return hold.authorId === null ? null : this.people(ctx).load(hold.authorId);
  }

  @OfParent()
  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'The privacy officer who placed it, by name.',
  })
  async officer(@Parent() hold: HoldType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.people(ctx).load(hold.placedBy);
  }

  private people(ctx: RequestContext): PersonLoader {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()));
  }

  private async changed(work: Work, row: HoldRow): Promise<HoldType> {
    return toHoldType(await this.queries.granted(work, row));
  }

  private async loaders(ctx: RequestContext): Promise<HoldLoaders> {
    const work = await ctx.work();
    return ctx.loader(HoldLoaders, () => this.queries.loaders(work));
  }
}
