import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AddLicence } from './add-licence.js';
import { ChangeLicence } from './change-licence.js';
import { ChangeRoles } from './change-roles.js';
import { AddLicenceInput, ChangeRolesInput, RenewLicenceInput } from './clinics.input.js';
import { ClinicsQueries } from './clinics.queries.js';
import { EndMembership } from './end-membership.js';
import { LicenceType, MemberType, toLicenceType, toMemberType } from './member.type.js';

/** What an administrator changes about people. */
@Resolver()
export class MemberResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly queries: ClinicsQueries,
    @Inject(ChangeRoles) private readonly changeMemberRoles: ChangeRoles,
    @Inject(EndMembership) private readonly endMember: EndMembership,
    @Inject(AddLicence) private readonly addMemberLicence: AddLicence,
    @Inject(ChangeLicence) private readonly changeLicence: ChangeLicence,
  ) {}

  @Can('member.changeRoles')
  @Mutation(() => MemberType, {
    description: 'Gives a member other roles; they hold from the next request on.',
  })
  async changeRoles(
    @Args('input', { description: 'Whose, and all roles.' }) input: ChangeRolesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MemberType> {
    return ctx.mutate('member.changeRoles', async (work) => {
      const { id } = await this.changeMemberRoles.execute(work, input);
      return this.reload(work, id);
    });
  }

  @Can('member.end')
  @Mutation(() => MemberType, { description: 'Ends a membership at once.' })
  async endMembership(
    @Args('memberId', { type: () => ID, description: 'The membership.' }) memberId: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that was seen.' })
    expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<MemberType> {
    return ctx.mutate('member.end', async (work) => {
      const { id } = await this.endMember.execute(work, { memberId, expectedVersion });
      return this.reload(work, id);
    });
  }

  @Can('member.addLicence')
  @Mutation(() => LicenceType, { description: 'Records a licence that the clinic has seen.' })
  async addLicence(
    @Args('input', { description: 'The licence and whose it is.' }) input: AddLicenceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LicenceType> {
    return ctx.mutate('member.addLicence', async (work) =>
      toLicenceType(await this.addMemberLicence.execute(work, input)),
    );
  }

  @Can('licence.change')
  @Mutation(() => LicenceType, { description: 'Moves the last day of a licence on.' })
  async renewLicence(
    @Args('input', { description: 'Which, and until when.' }) input: RenewLicenceInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LicenceType> {
    return ctx.mutate('licence.renew', async (work) =>
      toLicenceType(await this.changeLicence.renew(work, input)),
    );
  }

  @Can('licence.change')
  @Mutation(() => LicenceType, {
    description: 'Ends a licence at once: suspended, given back or entered wrongly.',
  })
  async endLicence(
    @Args('licenceId', { type: () => ID, description: 'The licence.' }) licenceId: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that was seen.' })
    expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<LicenceType> {
    return ctx.mutate('licence.end', async (work) =>
      toLicenceType(await this.changeLicence.end(work, { licenceId, expectedVersion })),
    );
  }

  private async reload(work: Work, id: string): Promise<MemberType> {
    const item = await this.queries.member(work, id);
    return toMemberType(item, (action) => this.queries.canOnMember(work, item.row, action));
  }
}
