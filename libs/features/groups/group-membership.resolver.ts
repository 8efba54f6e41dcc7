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
import { PageArgs, PersonType } from '../clinics/index.js';
import {
  GroupMembershipType,
  GroupMembershipViewerCanType,
  GuestProposalConnection,
  toGroupMembershipType,
} from './group-membership.type.js';
import { GroupMembershipCanLoader, MembershipPersonLoader, SignatureLoader } from './group-loaders.js';
import { GroupsQueries } from './groups.queries.js';

const LIST = 'guestProposals';

/** Memberships of consultation groups: who it is, who has signed, and the guests who wait. */
@Resolver(() => GroupMembershipType)
export class GroupMembershipResolver {
  constructor(
    @Inject(GroupsQueries) private readonly queries: GroupsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('groupMembership.decide')
  @Query(() => GuestProposalConnection, { description: 'The guests who wait for your decision.' })
  async guestProposals(@Args() args: PageArgs, @Ctx() ctx: RequestContext): Promise<GuestProposalConnection> {
    const work = await ctx.work();
    const after = this.sealer.idAfter(LIST, args.after);
    const page = await this.queries.guestProposals(work, pageRequest(args.first, args.after), after);
    const shape = { list: LIST, sealer: this.sealer, position: ({ id }: { id: string }) => [id] };
    return toConnection(page, { ...shape, toNode: ({ row }) => toGroupMembershipType(row) });
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who it is, by name.' })
  async person(
    @Parent() parent: GroupMembershipType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return ctx
      .loader(MembershipPersonLoader, () => new MembershipPersonLoader(this.queries, () => ctx.work()))
      .load(parent.id);
  }

  @OfParent()
  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the covenant in force is signed; null for whoever may not know.',
  })
  async hasSigned(
    @Parent() parent: GroupMembershipType,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean | null> {
    return ctx
      .loader(SignatureLoader, () => new SignatureLoader(this.queries, () => ctx.work()))
      .load(parent.id);
  }

  @OfParent()
  @ResolveField(() => GroupMembershipViewerCanType, {
    description: 'What the signed-in person may do with it now.',
  })
  async viewerCan(
    @Parent() parent: GroupMembershipType,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipViewerCanType> {
    const may = await ctx
      .loader(GroupMembershipCanLoader, () => new GroupMembershipCanLoader(this.queries, () => ctx.work()))
      .load(parent.id);
    const isOver = parent.state === 'DECLINED' || parent.activeUntil !== null;
    return {
      decide: parent.state === 'PROPOSED' && !isOver && may.has('decide'),
      remove: !isOver && may.has('remove'),
      dismiss: parent.role === 'FACILITATOR' && !isOver && may.has('dismiss'),
      leave: !isOver && may.has('leave'),
    };
  }
}
