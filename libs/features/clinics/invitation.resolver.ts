import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import {
  Can,
  Ctx,
  CursorSealer,
  Public,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AcceptInvitationInput, InvitePersonInput } from './clinics.input.js';
import { ClinicsQueries } from './clinics.queries.js';
import {
  AcceptedInvitationType,
  InvitationConnection,
  InvitationPreviewType,
  InvitationType,
  NewInvitationType,
  toInvitationType,
} from './invitation.type.js';
import { InvitePerson } from './invite-person.js';
import { PageArgs } from './page.args.js';
import { RevokeInvitation } from './revoke-invitation.js';

const LIST = 'invitations';

/** Invitations: made and revoked by an administrator, used by whoever holds the token. */
@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly queries: ClinicsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
    @Inject(InvitePerson) private readonly invite: InvitePerson,
    @Inject(RevokeInvitation) private readonly revoke: RevokeInvitation,
    @Inject(AcceptInvitation) private readonly accept: AcceptInvitation,
  ) {}

  @Can('invitation.see')
  @Query(() => InvitationConnection, { description: 'The invitations of the clinic, the latest first.' })
  async invitations(
    @Args() args: PageArgs,
    @Args('onlyOpen', { defaultValue: true, description: 'False: used, revoked and expired ones too.' })
    onlyOpen: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<InvitationConnection> {
    const work = await ctx.work();
    const after = this.sealer.idAfter(LIST, args.after);
    const page = await this.queries.invitationsOf(
      work,
      { onlyOpen, after },
      pageRequest(args.first, args.after),
    );
    const toNode = (item: (typeof page.items)[number]) => toInvitationType(item.row, work.now());
    return toConnection(page, { list: LIST, sealer: this.sealer, position: ({ id }) => [id], toNode });
  }

  @Can('clinic.invite')
  @Mutation(() => NewInvitationType, { description: 'Invites somebody; the token is answered this once.' })
  async invitePerson(
    @Args('input', { description: 'Whom, and as what.' }) input: InvitePersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<NewInvitationType> {
    return ctx.mutate('clinic.invite', async (work) => {
      const { invitation, token } = await this.invite.execute(work, input);
      return { invitation: toInvitationType(invitation, work.now()), token };
    });
  }

  @Can('invitation.revoke')
  @Mutation(() => InvitationType, { description: 'Takes an invitation back before it is used.' })
  async revokeInvitation(
    @Args('id', { type: () => ID, description: 'The invitation.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<InvitationType> {
    return ctx.mutate('invitation.revoke', async (work) =>
      toInvitationType(await this.revoke.execute(work, id), work.now()),
    );
  }

  @Public()
  @Query(() => InvitationPreviewType, { description: 'What a token stands for.' })
  async previewInvitation(
    @Args('token', { description: 'The token that was handed over.' }) token: string,
  ): Promise<InvitationPreviewType> {
    const { clinicName, email, roles, expiresAt, personId } = await this.accept.preview(token);
    return { clinicName, email, roles: [...roles], expiresAt, hasLogin: personId !== null };
  }

  @Public()
  @Mutation(() => AcceptedInvitationType, { description: 'Uses a token; sign in afterwards.' })
  async acceptInvitation(
    @Args('input', { description: 'The token, and a name and password for someone new.' })
    input: AcceptInvitationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AcceptedInvitationType> {
    const session = ctx.session === null ? null : ctx.unlockedSession();
    const who = { signedInAs: session?.personId ?? null, isDemo: session?.isDemo ?? false };
    const accepted = await this.accept.execute(input, { ...who, requestId: ctx.requestId });
    return { clinicId: accepted.clinicId, memberId: accepted.membershipId };
  }
}
