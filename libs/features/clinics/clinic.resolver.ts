import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ChangeRetentionPolicy } from './change-retention-policy.js';
import type { ClinicRow } from './clinic.row.js';
import { ClinicType, toClinicType } from './clinic.type.js';
import { OnCallInput, RetentionPolicyInput } from './clinics.input.js';
import { ClinicsQueries } from './clinics.queries.js';
import { SetOnCall } from './set-on-call.js';

/** The clinic, its retention policy and who is on call. */
@Resolver(() => ClinicType)
export class ClinicResolver {
  constructor(
    @Inject(ClinicsQueries) private readonly queries: ClinicsQueries,
    @Inject(ChangeRetentionPolicy) private readonly changePolicy: ChangeRetentionPolicy,
    @Inject(SetOnCall) private readonly onCall: SetOnCall,
  ) {}

  @Can('clinic.see')
  @Query(() => ClinicType, { description: 'The clinic in which the session acts.' })
  async clinic(@Ctx() ctx: RequestContext): Promise<ClinicType> {
    const work = await ctx.work();
    return this.toType(work, await this.queries.clinic(work));
  }

  @Can('clinic.changeRetention')
  @Mutation(() => ClinicType, { description: 'Changes how long things live from now on.' })
  async changeRetentionPolicy(
    @Args('input', { description: 'The durations.' }) input: RetentionPolicyInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ClinicType> {
    return ctx.mutate('clinic.changeRetention', async (work) =>
      this.toType(work, await this.changePolicy.execute(work, input)),
    );
  }

  @Can('clinic.setOnCall')
  @Mutation(() => ClinicType, {
    description: 'Says whom to phone when it cannot wait, or that nobody is on call.',
  })
  async setOnCall(
    @Args('input', { description: 'Who and which number.' }) input: OnCallInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ClinicType> {
    return ctx.mutate('clinic.setOnCall', async (work) =>
      this.toType(work, await this.onCall.execute(work, input)),
    );
  }

  private toType(work: Work, row: ClinicRow): ClinicType {
    return toClinicType(row, (action) => this.queries.canOnClinic(work, row, action));
  }
}
