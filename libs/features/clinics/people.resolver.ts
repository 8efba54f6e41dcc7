import { Inject } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries } from './clinics.queries.js';
import type { Member } from './member.repository.js';
import { LicenceType, MemberConnection, MemberType, toMemberType } from './member.type.js';
import { PageArgs } from './page.args.js';
import { PeopleFilterInput } from './people-filter.input.js';
import { LicenceLoader } from './person.loader.js';

const LIST = 'people';

/** The people of the clinic, as far as the viewer may see them. */
@Resolver(() => MemberType)
export class PeopleResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly queries: ClinicsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('member.see')
  @Query(() => MemberType, { description: 'What the signed-in person is in this clinic.' })
  async me(@Ctx() ctx: RequestContext): Promise<MemberType> {
    const work = await ctx.work();
    return this.toType(work, await this.queries.me(work));
  }

  @Can('member.see')
  @Query(() => MemberType, { description: 'One member that the signed-in person may see.' })
  async member(
    @Args('id', { type: () => ID, description: 'The membership.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<MemberType> {
    const work = await ctx.work();
    return this.toType(work, await this.queries.member(work, id));
  }

  @Can('member.see')
  @Query(() => MemberConnection, {
    description: 'The people of the clinic by name, as far as you may see them.',
  })
  async people(
    @Args() args: PageArgs,
    @Args('filter', { type: () => PeopleFilterInput, nullable: true, description: 'Which.' })
    filter: PeopleFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<MemberConnection> {
    const work = await ctx.work();
    const wanted = { role: filter?.role ?? null, includesEnded: filter?.includesEnded ?? false };
    const request = pageRequest(args.first, args.after);
    const page = await this.queries.people(work, { ...wanted, after: this.positionOf(args) }, request);
    return toConnection(page, this.shape(work));
  }

  @OfParent()
  @ResolveField(() => [LicenceType], {
    description: 'The licences on file, as far as you may see them; the longest-lived first.',
  })
  async licences(@Parent() member: MemberType, @Ctx() ctx: RequestContext): Promise<LicenceType[]> {
    const loader = ctx.loader(LicenceLoader, () => new LicenceLoader(this.queries, () => ctx.work()));
    return loader.load(member.person.id);
  }

  private shape(work: Work) {
    return {
      list: LIST,
      sealer: this.sealer,
      position: (row: Member) => [row.person.displayName, row.membership.id],
      toNode: (item: Granted<Member>) => this.toType(work, item),
    };
  }

  private positionOf({ after }: PageArgs): { name: string; id: string } | null {
    if (after === undefined || after === null) return null;
    const [name, id] = this.sealer.open(LIST, after);
    return { name: String(name), id: String(id) };
  }

  private toType(work: Work, item: Granted<Member>): MemberType {
    return toMemberType(item, (action) => this.queries.canOnMember(work, item.row, action));
  }
}
