import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ChangeGroupRetention } from './change-group-retention.js';
import { ConsultationGroupType, toConsultationGroupType } from './consultation-group.type.js';
import { CreateConsultationGroup } from './create-consultation-group.js';
import { EndConsultationGroup } from './end-consultation-group.js';
import {
  CreateConsultationGroupInput,
  EndGroupInput,
  GroupRetentionInput,
  PublishCovenantInput,
  SignCovenantInput,
} from './groups.input.js';
import { PublishCovenant } from './publish-covenant.js';
import { SignCovenant } from './sign-covenant.js';

/** Making, binding and ending consultation groups. */
@Resolver()
export class ConsultationGroupChangesResolver {
  constructor(
    @Inject(CreateConsultationGroup) private readonly createGroup: CreateConsultationGroup,
    @Inject(ChangeGroupRetention) private readonly change: ChangeGroupRetention,
    @Inject(PublishCovenant) private readonly publish: PublishCovenant,
    @Inject(SignCovenant) private readonly sign: SignCovenant,
    @Inject(EndConsultationGroup) private readonly endGroup: EndConsultationGroup,
  ) {}

  @Can('consultationGroup.create')
  @Mutation(() => ConsultationGroupType, {
    description: 'Makes a consultation group with those who lead it.',
  })
  async createConsultationGroup(
    @Args('input', { description: 'What it is to be.' }) input: CreateConsultationGroupInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return ctx.mutate('consultationGroup.create', async (work) =>
      toConsultationGroupType(await this.createGroup.execute(work, input)),
    );
  }

  @Can('consultationGroup.change-retention')
  @Mutation(() => ConsultationGroupType, {
    description: 'Changes how long cases of the group live from now on.',
  })
  async changeGroupRetention(
    @Args('input', { description: 'Both durations.' }) input: GroupRetentionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return ctx.mutate('consultationGroup.change-retention', async (work) =>
      toConsultationGroupType(await this.change.execute(work, input)),
    );
  }

  @Can('consultationGroup.publish-covenant')
  @Mutation(() => ConsultationGroupType, {
    description: 'Puts a new covenant in force; the group reads again as each one signs.',
  })
  async publishCovenant(
    @Args('input', { description: 'The text.' }) input: PublishCovenantInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return ctx.mutate('consultationGroup.publish-covenant', async (work) =>
      toConsultationGroupType(await this.publish.execute(work, input)),
    );
  }

  @Can('consultationGroup.sign')
  @Mutation(() => ConsultationGroupType, { description: 'Signs the covenant that you have read.' })
  async signCovenant(
    @Args('input', { description: 'Which group, which version.' }) input: SignCovenantInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return ctx.mutate('consultationGroup.sign', async (work) =>
      toConsultationGroupType(await this.sign.execute(work, input)),
    );
  }

  @Can('consultationGroup.end')
  @Mutation(() => ConsultationGroupType, { description: 'Ends a group with every membership at once.' })
  async endConsultationGroup(
    @Args('input', { description: 'Which group.' }) input: EndGroupInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationGroupType> {
    return ctx.mutate('consultationGroup.end', async (work) =>
      toConsultationGroupType(await this.endGroup.execute(work, input)),
    );
  }
}
