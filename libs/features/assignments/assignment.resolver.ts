import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { AssignmentInputType, DecideProposalInput } from './assignment.input.js';
import { AssignmentViews } from './assignment-views.js';
import { DecideProposal } from './decide-proposal.js';
import { AssignmentOutcomeType } from './guard.type.js';
import { ProposeAssignment } from './propose-assignment.js';

/** Assigning, proposing and deciding. */
@Resolver()
export class AssignmentResolver {
  constructor(
    @Inject(AssignmentViews) private readonly views: AssignmentViews,
    @Inject(AssignSupervisor) private readonly assign: AssignSupervisor,
    @Inject(ProposeAssignment) private readonly propose: ProposeAssignment,
    @Inject(DecideProposal) private readonly decide: DecideProposal,
  ) {}

  @Can('assignment.assign')
  @Mutation(() => AssignmentOutcomeType, {
    description: 'Gives a supervisee a supervisor, if the guard lets it.',
  })
  async assignSupervisor(
    @Args('input', { description: 'Who, whom, when.' }) input: AssignmentInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentOutcomeType> {
    return ctx.mutate('assignment.assign', async (work) =>
      this.views.outcome(work, await this.assign.execute(work, input)),
    );
  }

  @Can('assignment.propose')
  @Mutation(() => AssignmentOutcomeType, {
    description: 'Proposes to supervise somebody; the director decides.',
  })
  async proposeAssignment(
    @Args('input', { description: 'You, whom, when.' }) input: AssignmentInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentOutcomeType> {
    return ctx.mutate('assignment.propose', async (work) =>
      this.views.outcome(work, await this.propose.execute(work, input)),
    );
  }

  @Can('assignment.decide')
  @Mutation(() => AssignmentOutcomeType, {
    description: 'Accepts a proposal, if the guard lets it, or declines it.',
  })
  async decideProposal(
    @Args('input', { description: 'Which, and how.' }) input: DecideProposalInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentOutcomeType> {
    return ctx.mutate('assignment.decide', async (work) =>
      this.views.outcome(work, await this.decide.execute(work, input)),
    );
  }
}
