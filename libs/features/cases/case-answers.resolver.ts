import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { AnswerReport } from './answer-report.js';
import { ExtendCaseInput, ReportPassageInput } from './case.input.js';
import { ExtendCase } from './extend-case.js';
import { ReportPassage } from './report-passage.js';
import { ExtensionType, PassageReportType, toExtensionType, toPassageReportType } from './section.type.js';

/** Reported passages and extensions. */
@Resolver(() => PassageReportType)
export class CaseAnswersResolver {
  constructor(
    @Inject(ReportPassage) private readonly report: ReportPassage,
    @Inject(AnswerReport) private readonly answer: AnswerReport,
    @Inject(ExtendCase) private readonly extend: ExtendCase,
  ) {}

  @Can('case.report-passage')
  @Mutation(() => PassageReportType, {
    description: 'Reports a passage as identifying; it is hidden at once from all but the author.',
  })
  async reportPassage(
    @Args('input', { description: 'The passage.' }) input: ReportPassageInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PassageReportType> {
    return toPassageReportType(
      await ctx.mutate('case.report-passage', (work) => this.report.execute(work, input)),
      { isAuthor: false },
    );
  }

  @Can('case.answer-report')
  @Mutation(() => PassageReportType, { description: 'Answers a report with a reasoned "not so".' })
  async answerReport(
    @Args('reportId', { type: () => ID, description: 'The report.' }) reportId: string,
    @Args('reason', { description: 'Why it is not so; sealed with the case.' }) reason: string,
    @Ctx() ctx: RequestContext,
  ): Promise<PassageReportType> {
    const input = { reportId, reason };
    return toPassageReportType(
      await ctx.mutate('case.answer-report', (work) => this.answer.execute(work, input)),
      { isAuthor: true },
    );
  }

  @Can('case.extend')
  @Mutation(() => ExtensionType, { description: 'Postpones the expiry of a case.' })
  async extendCase(
    @Args('input', { description: 'The new expiry.' }) input: ExtendCaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ExtensionType> {
    return toExtensionType(await ctx.mutate('case.extend', (work) => this.extend.extend(work, input)));
  }

  @Can('case.ask-extension')
  @Mutation(() => ExtensionType, { description: 'Asks for a later expiry of an own case.' })
  async askForExtension(
    @Args('input', { description: 'The expiry wished for.' }) input: ExtendCaseInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ExtensionType> {
    return toExtensionType(await ctx.mutate('case.ask-extension', (work) => this.extend.ask(work, input)));
  }

  @Can('case.extend')
  @Mutation(() => ExtensionType, { description: 'Decides on a request for a later expiry.' })
  async decideExtension(
    @Args('extensionId', { type: () => ID, description: 'The request.' }) extensionId: string,
    @Args('isGranted', { description: 'True to grant what was asked for.' }) isGranted: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<ExtensionType> {
    const input = { extensionId, isGranted };
    return toExtensionType(await ctx.mutate('case.extend', (work) => this.extend.decide(work, input)));
  }
}
