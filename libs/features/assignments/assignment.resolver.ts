import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AssignSupervisor } from './assign-supervisor.js';
import type { AssignmentOutcome } from './assignment-outcome.js';
import { AssignmentInputType, DecideProposalInput, EndAssignmentInput } from './assignment.input.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { toAssignmentType } from './assignment.type.js';
import type { AssignmentType } from './assignment.type.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { DecideProposal } from './decide-proposal.js';
import { EndAssignment } from './end-assignment.js';
import { AssignmentOutcomeType, EndedAssignmentType, toFindingType } from './guard.type.js';
import { ProposeAssignment } from './propose-assignment.js';

/** Assigning, proposing, deciding and ending. */
@Resolver()
export class AssignmentResolver {
  constructor(
    @Inject(AssignmentsQueries) private readonly queries: AssignmentsQueries,
    @Inject(AssignSupervisor) private readonly assign: AssignSupervisor,
    @Inject(ProposeAssignment) private readonly propose: ProposeAssignment,
    @Inject(DecideProposal) private readonly decide: DecideProposal,
    @Inject(EndAssignment) private readonly end: EndAssignment,
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
      this.toOutcome(work, await this.assign.execute(work, input)),
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
      this.toOutcome(work, await this.propose.execute(work, input)),
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
      this.toOutcome(work, await this.decide.execute(work, input)),
    );
  }

  @Can('assignment.end')
  @Mutation(() => EndedAssignmentType, { description: 'Ends an assignment at once.' })
  async endAssignment(
    @Args('input', { description: 'Which, and why.' }) input: EndAssignmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EndedAssignmentType> {
    return ctx.mutate('assignment.end', async (work) => {
      const ended = await this.end.execute(work, input);
      return { assignment: await this.reload(work, ended.assignment), openCases: ended.openCases };
    });
  }

  private async toOutcome(work: Work, outcome: AssignmentOutcome): Promise<AssignmentOutcomeType> {
    const { assignment, findings } = outcome;
    return {
      assignment: assignment === null ? null : await this.reload(work, assignment),
      isRefused: assignment === null,
      findings: findings.map(toFindingType),
    };
  }

  private async reload(work: Work, row: SupervisionAssignmentRow): Promise<AssignmentType> {
    const item = await this.queries.one(work, row.id);
    return toAssignmentType(item, work.now(), (action) => this.queries.can(work, item.row, action));
  }
}
