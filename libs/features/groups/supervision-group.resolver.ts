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
import { ClinicsQueries, PageArgs, PersonLoader, PersonType } from '../clinics/index.js';
import { PlacesLoader, SupervisionGroupCanLoader } from './group-loaders.js';
import { toGroupFilter } from './group-reading.js';
import { GroupFilterInput } from './groups.input.js';
import { GroupsQueries } from './groups.queries.js';
import {
  SupervisionGroupConnection,
  SupervisionGroupType,
  SupervisionGroupViewerCanType,
  SupervisionPlaceType,
  becauseOf,
  toPlaceType,
  toSupervisionGroupType,
} from './supervision-group.type.js';

const LIST = 'supervisionGroups';

/** Supervision groups, as far as the viewer may see them. */
@Resolver(() => SupervisionGroupType)
export class SupervisionGroupResolver {
  constructor(
    @Inject(GroupsQueries) private readonly queries: GroupsQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('supervisionGroup.see')
  @Query(() => SupervisionGroupConnection, {
    description: 'The supervision groups you may see: all for the director, else those you are in.',
  })
  async supervisionGroups(
    @Args() args: PageArgs,
    @Args('filter', { type: () => GroupFilterInput, nullable: true, description: 'Which.' })
    filter: GroupFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionGroupConnection> {
    const work = await ctx.work();
    const { sealer } = this;
    const wanted = toGroupFilter(work, filter, { list: LIST, sealer, after: args.after });
    const page = await this.queries.supervisionGroups(work, wanted, pageRequest(args.first, args.after));
    const shape = { list: LIST, sealer, position: ({ id }: { id: string }) => [id] };
    const { edges, pageInfo } = toConnection(page, { ...shape, toNode: (item) => item });
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: toSupervisionGroupType(node.row),
        because: becauseOf(node),
      })),
      pageInfo,
    };
  }

  @Can('supervisionGroup.see')
  @Query(() => SupervisionGroupType, { description: 'One supervision group that you may see.' })
  async supervisionGroup(
    @Args('id', { type: () => ID, description: 'The group.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionGroupType> {
    return toSupervisionGroupType(await this.queries.supervisionGroup(await ctx.work(), id));
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who supervises it, by name.' })
  async supervisor(
    @Parent() parent: SupervisionGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return ctx
      .loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()))
      .load(parent.supervisorId);
  }

  @OfParent()
  @ResolveField(() => [SupervisionPlaceType], {
    description: 'The places that have not ended, as far as you may see them.',
  })
  async places(
    @Parent() parent: SupervisionGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionPlaceType[]> {
    const loader = ctx.loader(PlacesLoader, () => new PlacesLoader(this.queries, () => ctx.work()));
    return (await loader.load(parent.id)).map(toPlaceType);
  }

  @OfParent()
  @ResolveField(() => SupervisionGroupViewerCanType, {
    description: 'What the signed-in person may do with it now.',
  })
  async viewerCan(
    @Parent() parent: SupervisionGroupType,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionGroupViewerCanType> {
    const can = await ctx
      .loader(SupervisionGroupCanLoader, () => new SupervisionGroupCanLoader(this.queries, () => ctx.work()))
      .load(parent.id);
    const isAlive = parent.activeUntil === null;
    return { changePlaces: isAlive && can.has('change-places'), end: isAlive && can.has('end') };
  }
}
