import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AdmitMember } from './admit-member.js';
import { AppointFacilitator } from './appoint-facilitator.js';
import { GroupMembershipType, toGroupMembershipType } from './group-membership.type.js';
import { DecideGuest } from './decide-guest.js';
import { DismissFacilitator } from './dismiss-facilitator.js';
import {
  DecideGuestInput,
  GroupMembershipInput,
  GroupPersonInput,
  RemoveGroupMemberInput,
} from './groups.input.js';
import { LeaveGroup } from './leave-group.js';
import { RemoveMember } from './remove-member.js';

/** Coming into a consultation group and going out of it. */
@Resolver()
export class GroupMembershipChangesResolver {
  constructor(
    @Inject(AdmitMember) private readonly admit: AdmitMember,
    @Inject(AppointFacilitator) private readonly appoint: AppointFacilitator,
    @Inject(DecideGuest) private readonly decide: DecideGuest,
    @Inject(DismissFacilitator) private readonly dismiss: DismissFacilitator,
    @Inject(RemoveMember) private readonly remove: RemoveMember,
    @Inject(LeaveGroup) private readonly leave: LeaveGroup,
  ) {}

  @Can('consultationGroup.admit')
  @Mutation(() => GroupMembershipType, { description: 'Admits a licensed colleague at once.' })
  async admitGroupMember(
    @Args('input', { description: 'Whom, into which group.' }) input: GroupPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('consultationGroup.admit', async (work) =>
      toGroupMembershipType(await this.admit.execute(work, input, 'MEMBER')),
    );
  }

  @Can('consultationGroup.propose-guest')
  @Mutation(() => GroupMembershipType, { description: 'Proposes a guest; the director decides.' })
  async proposeGuest(
    @Args('input', { description: 'Whom, for which group.' }) input: GroupPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('consultationGroup.propose-guest', async (work) =>
      toGroupMembershipType(await this.admit.execute(work, input, 'GUEST')),
    );
  }

  @Can('groupMembership.decide')
  @Mutation(() => GroupMembershipType, { description: 'Approves or declines a guest.' })
  async decideGuest(
    @Args('input', { description: 'Whom, and how.' }) input: DecideGuestInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('groupMembership.decide', async (work) =>
      toGroupMembershipType(await this.decide.execute(work, input)),
    );
  }

  @Can('consultationGroup.appoint')
  @Mutation(() => GroupMembershipType, { description: 'Makes somebody a facilitator of the group.' })
  async appointFacilitator(
    @Args('input', { description: 'Whom, in which group.' }) input: GroupPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('consultationGroup.appoint', async (work) =>
      toGroupMembershipType(await this.appoint.execute(work, input)),
    );
  }

  @Can('groupMembership.dismiss')
  @Mutation(() => GroupMembershipType, { description: 'Makes a facilitator an ordinary member again.' })
  async dismissFacilitator(
    @Args('input', { description: 'Which membership.' }) input: GroupMembershipInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('groupMembership.dismiss', async (work) =>
      toGroupMembershipType(await this.dismiss.execute(work, input)),
    );
  }

  @Can('groupMembership.remove')
  @Mutation(() => GroupMembershipType, { description: 'Takes somebody out of the group at once.' })
  async removeGroupMember(
    @Args('input', { description: 'Whom, and why.' }) input: RemoveGroupMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('groupMembership.remove', async (work) =>
      toGroupMembershipType(await this.remove.execute(work, input)),
    );
  }

  @Can('groupMembership.leave')
  @Mutation(() => GroupMembershipType, { description: 'Leaves a group at once.' })
  async leaveConsultationGroup(
    @Args('membershipId', { type: () => ID, description: 'Your own membership.' }) membershipId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<GroupMembershipType> {
    return ctx.mutate('groupMembership.leave', async (work) =>
      toGroupMembershipType(await this.leave.execute(work, { membershipId })),
    );
  }
}
