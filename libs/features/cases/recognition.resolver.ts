import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AnswerRecognition } from './answer-recognition.js';
import { AnswerRecusal } from './answer-recusal.js';
import { CaseLoading } from './case-loaders.js';
import { CaseType, toCaseType } from './case.type.js';
import type { RecognitionAnswer } from './domain/decide-open-section.js';
import { LeaveGroup } from './leave-group.js';
import {
  AnswerRecusalArgs,
  RecognitionAnswerEnum,
  RecognitionResultType,
  RecusalType,
  toRecognitionResult,
  toRecusalType,
} from './recusal.type.js';
import { recusalAnswerField } from './sealed-fields.js';
import { StepOut } from './step-out.js';

/** Readers who may know the client, and what the author does about it. */
@Resolver(() => RecusalType)
export class RecognitionResolver {
  constructor(
    @Inject(AnswerRecognition) private readonly recognise: AnswerRecognition,
    @Inject(StepOut) private readonly leave: StepOut,
    @Inject(AnswerRecusal) private readonly answer: AnswerRecusal,
    @Inject(LeaveGroup) private readonly withdraw: LeaveGroup,
    @Inject(CaseLoading) private readonly loading: CaseLoading,
  ) {}

  @Can('case.answer-recognition')
  @Mutation(() => RecognitionResultType, {
    description:
      'Says whether the reader knows the client; asked before the first opening, and possible at any later moment.',
  })
  async answerRecognition(
    @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string,
    @Args('answer', { type: () => RecognitionAnswerEnum, description: 'The answer.' })
    answer: RecognitionAnswer,
    @Ctx() ctx: RequestContext,
  ): Promise<RecognitionResultType> {
    const input = { caseId, answer };
    return toRecognitionResult(
      await ctx.mutate('case.answer-recognition', (work) => this.recognise.execute(work, input)),
    );
  }

  @Can('case.recuse')
  @Mutation(() => RecognitionResultType, {
    description:
      'Takes the reader out of the case and of every other one of that client, at once and for good.',
  })
  async stepOut(
    @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<RecognitionResultType> {
    await ctx.mutate('case.recuse', (work) => this.leave.execute(work, caseId));
    return toRecognitionResult('STEPPED_OUT');
  }

  @Can('case.answer-recusal')
  @Mutation(() => RecusalType, {
    description:
      'Answers a recusal in an own case, so that first openings go on; whoever stepped out stays out.',
  })
  async answerRecusal(@Args() args: AnswerRecusalArgs, @Ctx() ctx: RequestContext): Promise<RecusalType> {
    return toRecusalType(await ctx.mutate('case.answer-recusal', (work) => this.answer.execute(work, args)));
  }

  @Can('case.leave-group')
  @Mutation(() => CaseType, {
    description: 'Takes an own case out of the group it was sent to; the group’s reading ends at once.',
  })
  async leaveGroup(
    @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseType> {
    return ctx.mutate('case.leave-group', async (work) =>
      toCaseType(await this.withdraw.execute(work, caseId), work.now()),
    );
  }

  @OfParent()
  @ResolveField(() => String, { nullable: true, description: 'The author’s words with the answer.' })
  async reason(@Parent() { row }: RecusalType, @Ctx() ctx: RequestContext): Promise<string | null> {
    const loaders = await this.loading.of(ctx);
    return loaders.openFor(row.caseId, { field: recusalAnswerField(row.id), version: 1, text: row.answer });
  }
}
