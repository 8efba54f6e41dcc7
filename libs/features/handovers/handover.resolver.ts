import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AssignmentViews } from '../assignments/index.js';
import { EndAssignment } from './end-assignment.js';
import type { EndInput } from './end-assignment.js';
import { EndingQueries } from './ending.queries.js';
import { EndAssignmentInput, TransferCasesInput } from './handover.input.js';
import { AssignmentEndingType, EndedAssignmentType, TransferredCasesType } from './handover.type.js';
import { TransferCases } from './transfer-cases.js';

/** Ending a supervision, and handing its cases over. */
@Resolver()
export class HandoverResolver {
  constructor(
    @Inject(AssignmentViews) private readonly views: AssignmentViews,
    @Inject(EndingQueries) private readonly queries: EndingQueries,
    @Inject(EndAssignment) private readonly end: EndAssignment,
    @Inject(TransferCases) private readonly transfer: TransferCases,
  ) {}

  @Can('assignment.end')
  @Query(() => AssignmentEndingType, { description: 'What ending an assignment now would leave behind.' })
  async assignmentEnding(
    @Args('assignmentId', { type: () => ID, description: 'The assignment.' }) assignmentId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentEndingType> {
    const work = await ctx.work();
    const { successorIds, ...counts } = await this.queries.ending(work, assignmentId);
    const successors = [];
    for (const id of successorIds) successors.push(await this.views.one(work, id));
    return { ...counts, successors };
  }

  @Can('assignment.end')
  @Mutation(() => EndedAssignmentType, {
    description: 'Ends an assignment at once, with what was decided about its cases and comments.',
  })
  async endAssignment(
    @Args('input', { description: 'Which, why, and what becomes of the rest.' }) input: EndAssignmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<EndedAssignmentType> {
    return ctx.mutate('assignment.end', (work) => this.endAndShow(work, input));
  }

  @Can('assignment.transfer')
  @Mutation(() => TransferredCasesType, {
    description: 'Hands open cases over to a successor; who had them keeps them.',
  })
  async transferCases(
    @Args('input', { description: 'Which, and to whom.' }) input: TransferCasesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<TransferredCasesType> {
    return ctx.mutate('assignment.transfer', async (work) => ({
      caseIds: await this.transfer.execute(work, input),
    }));
  }

  private async endAndShow(work: Work, input: EndInput): Promise<EndedAssignmentType> {
    const { assignment, ...done } = await this.end.execute(work, input);
    return { ...done, assignment: await this.views.one(work, assignment.id) };
  }
}
