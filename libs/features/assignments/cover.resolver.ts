import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ArrangeCover } from './arrange-cover.js';
import { ArrangeLeaveCover } from './arrange-leave-cover.js';
import type { LeaveCover } from './arrange-leave-cover.js';
import { AssignmentViews } from './assignment-views.js';
import { CoverInputType, LeaveCoverInputType, RecordAgreementInput } from './assignment.input.js';
import { AssignmentType } from './assignment.type.js';
import { AssignmentOutcomeType, LeaveCoverOutcomeType, toFindingType } from './guard.type.js';
import { RecordAgreement } from './record-agreement.js';

/** Covers, and the papers of a supervision. */
@Resolver()
export class CoverResolver {
  constructor(
    @Inject(AssignmentViews) private readonly views: AssignmentViews,
    @Inject(ArrangeCover) private readonly cover: ArrangeCover,
    @Inject(ArrangeLeaveCover) private readonly leave: ArrangeLeaveCover,
    @Inject(RecordAgreement) private readonly agreement: RecordAgreement,
  ) {}

  @Can('assignment.cover')
  @Mutation(() => AssignmentOutcomeType, {
    description: 'Gives a supervision a cover for some days, or a standby, if the guard lets it.',
  })
  async arrangeCover(
    @Args('input', { description: 'For which, who, when.' }) input: CoverInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentOutcomeType> {
    const { assignmentId, coveringId, fromOn, untilOn, standby: isStandby } = input;
    const asked = { assignmentId, coveringId, fromOn, untilOn, isStandby };
    return ctx.mutate('assignment.cover', async (work) =>
      this.views.outcome(work, await this.cover.execute(work, asked)),
    );
  }

  @Can('assignment.cover')
  @Mutation(() => LeaveCoverOutcomeType, {
    description: 'Covers every supervision of a supervisor who is away, all of them or none.',
  })
  async arrangeLeaveCover(
    @Args('input', { description: 'Who is away, who covers, when.' }) input: LeaveCoverInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<LeaveCoverOutcomeType> {
    return ctx.mutate('assignment.cover', async (work) =>
      this.toOutcome(work, await this.leave.execute(work, input)),
    );
  }

  @Can('assignment.recordAgreement')
  @Mutation(() => AssignmentType, { description: 'Records that a supervision agreement is signed.' })
  async recordAgreementSigned(
    @Args('input', { description: 'Which, and when.' }) input: RecordAgreementInput,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentType> {
    return ctx.mutate('assignment.recordAgreement', async (work) => {
      const { id } = await this.agreement.execute(work, input);
      return this.views.one(work, id);
    });
  }

  private async toOutcome(work: Work, made: readonly LeaveCover[]): Promise<LeaveCoverOutcomeType> {
    const covers = [];
    for (const { coveredId, assignment, findings } of made) {
      const cover = assignment === null ? null : await this.views.one(work, assignment.id);
      covers.push({ coveredId, cover, findings: findings.map(toFindingType) });
    }
    return { isRefused: covers.some(({ cover }) => cover === null), covers };
  }
}
