import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ResubmitCaseInput, SubmitCaseInput, toResubmission, toSubmission } from './case.input.js';
import { CaseType, toCaseType } from './case.type.js';
import { OpenSection } from './open-section.js';
import { RecallCase } from './recall-case.js';
import { ResubmitCase } from './resubmit-case.js';
import { SectionType, toSectionType } from './section.type.js';
import { SubmissionPayloadType, toSubmissionPayload } from './submission.type.js';
import { SubmitCase } from './submit-case.js';

/** The gate, and the steps of author and reader. */
@Resolver(() => CaseType)
export class CaseStepsResolver {
  constructor(
    @Inject(SubmitCase) private readonly submit: SubmitCase,
    @Inject(ResubmitCase) private readonly resubmit: ResubmitCase,
    @Inject(RecallCase) private readonly recall: RecallCase,
    @Inject(OpenSection) private readonly open: OpenSection,
  ) {}

  @Can('case.submit')
  @Query(() => SubmissionPayloadType, {
    description: 'What submitCase would answer now; nothing is submitted.',
  })
  async checkSubmission(
    @Args('input', { description: 'The write-up.' }) input: SubmitCaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubmissionPayloadType> {
    const work = await ctx.work();
    return toSubmissionPayload(await this.submit.check(work, toSubmission(input)), work.now());
  }

  @Can('case.submit')
  @Mutation(() => SubmissionPayloadType, {
    description: 'Submits a write-up, or returns every reason why not.',
  })
  async submitCase(
    @Args('input', { description: 'The write-up.' }) input: SubmitCaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubmissionPayloadType> {
    return ctx.mutate('case.submit', async (work) =>
      toSubmissionPayload(await this.submit.execute(work, toSubmission(input)), work.now()),
    );
  }

  @Can('case.resubmit')
  @Mutation(() => SubmissionPayloadType, {
    description: 'Submits a new version, or returns every reason why not.',
  })
  async resubmitCase(
    @Args('input', { description: 'The new version.' }) input: ResubmitCaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<SubmissionPayloadType> {
    return ctx.mutate('case.resubmit', async (work) =>
      toSubmissionPayload(await this.resubmit.execute(work, toResubmission(input)), work.now()),
    );
  }

  @Can('case.recall')
  @Mutation(() => CaseType, { description: 'Takes back an own case that nobody has opened.' })
  async recallCase(
    @Args('caseId', { type: () => ID, description: 'The case.' }) caseId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseType> {
    return ctx.mutate('case.recall', async (work) =>
      toCaseType(await this.recall.execute(work, caseId), work.now()),
    );
  }

  @Can('section.open')
  @Mutation(() => SectionType, { description: 'Opens a section, in order; the author is told.' })
  async openSection(
    @Args('sectionId', { type: () => ID, description: 'The section.' }) sectionId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<SectionType> {
    const { section, shown } = await ctx.mutate('section.open', (work) => this.open.execute(work, sectionId));
    return toSectionType(section, shown);
  }
}
