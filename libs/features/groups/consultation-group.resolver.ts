import { Inject } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { PageArgs } from '../clinics/index.js';
import {
  ConsultationGroupConnection,
  ConsultationGroupType,
  ConsultationGroupViewerCanType,
  CovenantType,
  toConsultationGroupType,
  toCovenantType,
} from './consultation-group.type.js';
import { GroupMembershipType, toGroupMembershipType } from './group-membership.type.js';
import { ConsultationGroupCanLoader, CovenantLoader, MembershipsLoader } from './group-loaders.js';
import { toGroupFilter } from './group-reading.js';
import { GroupFilterInput } from './groups.input.js';
import { GroupsQueries } from './groups.queries.js';
import { becauseOf } from './supervision-group.type.js';

const LIST = 'consultationGroups';

/** Consultation groups, as far as the viewer may see them. */
@Resolver(() => ConsultationGroupType)
export class ConsultationGroupResolver {
  constructor(
    @Inject(GroupsQueries) private readonly queries: GroupsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('consultationGroup.see')
  @Query(() => ConsultationGroupConnection, {
    description: 'The consultation groups you may see: all for the director, else those you are in.',
  })
  async consultationGroups(
    @Args() args: PageArgs,
    @Args('filter', { type: () => GroupFilterInput, nullable: true, description: 'Which.' })
    filter: GroupFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupConnection> {
    const work = await ctx.work();
    const { sealer } = this;
    const wanted = toGroupFilter(work, filter, { list: LIST, sealer, after: args.after });
    const page = await this.queries.consultationGroups(work, wanted, pageRequest(args.first, args.after));
    const shape = { list: LIST, sealer, position: ({ id }: { id: string }) => [id] };
    const { edges, pageInfo } = toConnection(page, { ...shape, toNode: (item) => item });
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: toConsultationGroupType(node.row),
        because: becauseOf(node),
      })),
      pageInfo,
    };
  }

  @Can('consultationGroup.see')
  @Query(() => ConsultationGroupType, { description: 'One consultation group that you may see.' })
  async consultationGroup(
    @Args('id', { type: () => ID, description: 'The group.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return toConsultationGroupType(await this.queries.consultationGroup(await ctx.work(), id));
  }

  @OfParent()
  @ResolveField(() => [GroupMembershipType], {
    description:
      'Who is in it, guests among them, as far as you may see them; whom an author can exclude from a case.',
  })
  async members(
    @Parent() parent: ConsultationGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType[]> {
    const loader = ctx.loader(MembershipsLoader, () => new MembershipsLoader(this.queries, () => ctx.work()));
    return (await loader.load(parent.id)).map(toGroupMembershipType);
  }

  @OfParent()
  @ResolveField(() => CovenantType, {
    nullable: true,
    description: 'The covenant in force; null while there is none.',
  })
  async covenant(
    @Parent() parent: ConsultationGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<CovenantType | null> {
    const loader = ctx.loader(CovenantLoader, () => new CovenantLoader(this.queries, () => ctx.work()));
    const row = await loader.load(parent.id);
    return row === null ? null : toCovenantType(row);
  }

  @OfParent()
  @ResolveField(() => ConsultationGroupViewerCanType, {
    description: 'What the signed-in person may do with it now.',
  })
  async viewerCan(
    @Parent() parent: ConsultationGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupViewerCanType> {
    const can = await ctx
      .loader(
        ConsultationGroupCanLoader,
        () => new ConsultationGroupCanLoader(this.queries, () => ctx.work()),
      )
      .load(parent.id);
    const may = (action: string) => parent.activeUntil === null && can.has(action);
    return {
      admit: may('admit'),
      proposeGuest: may('propose-guest'),
      publishCovenant: may('publish-covenant'),
      sign: parent.covenantVersion > 0 && may('sign'),
      appoint: may('appoint'),
      changeRetention: may('change-retention'),
      end: may('end'),
    };
  }
}
