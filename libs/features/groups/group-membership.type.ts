import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfParent, PageInfo, enumOf } from '@subrosa/platform/graphql/index.js';
import { orNoEnd } from '../clinics/index.js';
import type {
  GroupEndReason,
  GroupMembershipRow,
  GroupMembershipState,
  GroupRole,
} from './group-membership.row.js';

const GroupRoleEnum = enumOf(['MEMBER', 'FACILITATOR']);
registerEnumType(GroupRoleEnum, {
  name: 'GroupRole',
  description: 'FACILITATOR: admits members, proposes guests, publishes the covenant and leads.',
});

const GroupMembershipStateEnum = enumOf(['PROPOSED', 'ADMITTED', 'DECLINED']);
registerEnumType(GroupMembershipStateEnum, {
  name: 'GroupMembershipState',
  description: 'Only ADMITTED gives anything; a guest is PROPOSED until the director has decided.',
});

const GroupEndReasonEnum = enumOf(['NONE', 'LEFT', 'REMOVED', 'GROUP_ENDED', 'MEMBERSHIP_ENDED']);
registerEnumType(GroupEndReasonEnum, {
  name: 'GroupEndReason',
  description: 'Why a membership of a group ended; NONE if it has not.',
});

@ObjectType('GroupMembershipViewerCan', { description: 'What the signed-in person may do with it now.' })
export class GroupMembershipViewerCanType {
  @OfParent()
  @Field({ description: 'Approve or decline the guest.' })
  decide!: boolean;

  @OfParent()
  @Field({ description: 'Take the person out of the group.' })
  remove!: boolean;

  @OfParent()
  @Field({ description: 'Make the facilitator an ordinary member.' })
  dismiss!: boolean;

  @OfParent()
  @Field({ description: 'Leave the group.' })
  leave!: boolean;
}

@ObjectType('GroupMembership', { description: 'What a person is in a consultation group.' })
export class GroupMembershipType {
  @OfParent()
  @Field(() => ID, { description: 'The membership; name it to exclude the person from a case.' })
  id!: string;

  @OfParent()
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @OfParent()
  @Field(() => GroupRoleEnum, { description: 'In which place.' })
  role!: GroupRole;

  @OfParent()
  @Field({ description: 'True for a guest of another clinic.' })
  isGuest!: boolean;

  @OfParent()
  @Field(() => GroupMembershipStateEnum, { description: 'Whether it was decided.' })
  state!: GroupMembershipState;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  activeFrom!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended; null for no end.' })
  activeUntil!: Date | null;

  @OfParent()
  @Field(() => GroupEndReasonEnum, { description: 'Why it ended.' })
  endReason!: GroupEndReason;

  @OfParent()
  @Field(() => Int, { description: 'Give it back as expectedVersion.' })
  version!: number;
}

@ObjectType('GuestProposalEdge', { description: 'One guest who waits.' })
export class GuestProposalEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => GroupMembershipType, { description: 'The proposal.' })
  node!: GroupMembershipType;
}

@ObjectType('GuestProposalConnection', {
  description: 'A page of guests who wait, the longest waiting first.',
})
export class GuestProposalConnection {
  @OfParent()
  @Field(() => [GuestProposalEdge], { description: 'The rows.' })
  edges!: readonly GuestProposalEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

/** A membership for the client. */
export function toGroupMembershipType(row: GroupMembershipRow): GroupMembershipType {
  const { id, groupId, personId, role, isGuest, state, activeFrom, endReason, version } = row;
  return {
    ...{ id, groupId, personId, role, isGuest, state, activeFrom, endReason, version },
    activeUntil: orNoEnd(row.activeUntil),
  };
}
