import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@subrosa/access';
import { OfParent, PageInfo } from '@subrosa/platform/graphql/index.js';
import { RoleEnum } from '../identity/index.js';
import { stateOf } from './invitation-state.js';
import type { InvitationState } from './invitation-state.js';
import type { InvitationRow } from './invitation.row.js';

const InvitationStateEnum: Readonly<Record<InvitationState, InvitationState>> = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  REVOKED: 'REVOKED',
  EXPIRED: 'EXPIRED',
};
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: 'Where an invitation stands.',
});

@ObjectType('Invitation', { description: 'An invitation to become a member.' })
export class InvitationType {
  @OfParent()
  @Field(() => ID, { description: 'The invitation.' })
  id!: string;

  @OfParent()
  @Field({ description: 'The address it is for.' })
  email!: string;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'The roles it gives.' })
  roles!: Role[];

  @OfParent()
  @Field(() => InvitationStateEnum, { description: 'Where it stands now.' })
  state!: InvitationState;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The first instant at which it cannot be used.' })
  expiresAt!: Date;
}

@ObjectType('NewInvitation', { description: 'An invitation with its token, answered this once.' })
export class NewInvitationType {
  @OfParent()
  @Field(() => InvitationType, { description: 'The invitation.' })
  invitation!: InvitationType;

  @OfParent()
  @Field({ description: 'Hand it to the person, by hand or by phone; nobody can look it up again.' })
  token!: string;
}

@ObjectType('InvitationPreview', { description: 'What the holder of a token is invited to.' })
export class InvitationPreviewType {
  @OfParent()
  @Field({ description: 'The clinic.' })
  clinicName!: string;

  @OfParent()
  @Field({ description: 'The address it is for.' })
  email!: string;

  @OfParent()
  @Field(() => [RoleEnum], { description: 'The roles it gives.' })
  roles!: Role[];

  @OfParent()
  @Field(() => GraphQLISODateTime, { description: 'The first instant at which it cannot be used.' })
  expiresAt!: Date;

  @OfParent()
  @Field({
    description: 'True if the address has a login: sign in first. False: choose a name and a password.',
  })
  hasLogin!: boolean;
}

@ObjectType('AcceptedInvitation', { description: 'What accepting an invitation made.' })
export class AcceptedInvitationType {
  @OfParent()
  @Field(() => ID, { description: 'The clinic; give it to chooseClinic once signed in.' })
  clinicId!: string;

  @OfParent()
  @Field(() => ID, { description: 'The membership.' })
  memberId!: string;
}

@ObjectType('InvitationEdge', { description: 'One row of the invitations.' })
export class InvitationEdge {
  @OfParent()
  @Field({ description: 'Give it as `after` to go on from here; opaque.' })
  cursor!: string;

  @OfParent()
  @Field(() => InvitationType, { description: 'The invitation.' })
  node!: InvitationType;
}

@ObjectType('InvitationConnection', { description: 'A page of the invitations, the latest first.' })
export class InvitationConnection {
  @OfParent()
  @Field(() => [InvitationEdge], { description: 'The rows.' })
  edges!: readonly InvitationEdge[];

  @OfParent()
  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}

/** An invitation for the client, as it stands at an instant. */
export function toInvitationType(row: InvitationRow, at: Date): InvitationType {
  const { id, email, roles, createdAt, expiresAt } = row;
  return { id, email, roles, createdAt, expiresAt, state: stateOf(row, at) };
}
