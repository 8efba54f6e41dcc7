import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { toCaseType } from '../cases/index.js';
import { toTextFindingType } from '../discussion/index.js';
import { SignReview, toReviewType } from '../reviews/index.js';
import { AdvanceConsultation } from './advance-consultation.js';
import { CloseConsultation } from './close-consultation.js';
import type { CloseInput } from './close-consultation.js';
import { ConsultationAccess } from './consultation-access.js';
import {
  AdvanceConsultationInput,
  CloseConsultationInput,
  PlanConsultationInput,
} from './consultation.input.js';
import {
  CloseConsultationPayloadType,
  ConsultationType,
  ConsultationViewerCanType,
  toConsultationType,
} from './consultation.type.js';
import { CLOSING_TEXT } from './domain/decide-closing.js';
import { PlanConsultation } from './plan-consultation.js';

/** Consultations: moved on, planned and closed by their facilitator. */
@Resolver(() => ConsultationType)
export class ConsultationResolver {
  constructor(
    @Inject(AdvanceConsultation) private readonly advance: AdvanceConsultation,
    @Inject(PlanConsultation) private readonly plan: PlanConsultation,
    @Inject(CloseConsultation) private readonly close: CloseConsultation,
    @Inject(SignReview) private readonly sign: SignReview,
    @Inject(ConsultationAccess) private readonly access: ConsultationAccess,
  ) {}

  @Can('case.advance')
  @Mutation(() => ConsultationType, { description: 'Moves a consultation on by one stage; never back.' })
  async advanceConsultation(
    @Args('input', { description: 'The next stage.' }) input: AdvanceConsultationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationType> {
    return toConsultationType(
      await ctx.mutate('consultation.advance', (work) => this.advance.execute(work, input)),
    );
  }

  @Can('case.advance')
  @Mutation(() => ConsultationType, {
    description: 'Moves the planned ends of the present stage and of those to come.',
  })
  async planConsultation(
    @Args('input', { description: 'The ends.' }) input: PlanConsultationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationType> {
    return toConsultationType(
      await ctx.mutate('consultation.plan', (work) => this.plan.execute(work, input)),
    );
  }

  @Can('case.close')
  @Mutation(() => CloseConsultationPayloadType, {
    description: 'Sums up and closes: the case is reviewed, and kept as long as the rule of the group says.',
  })
  async closeConsultation(
    @Args('input', { description: 'The summary.' }) input: CloseConsultationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CloseConsultationPayloadType> {
    const proof = await this.sign.prove(ctx, input.password ?? null, 'case.close');
    return ctx.mutate('case.close', async (work) => {
      const { row, review, refusals, findings, reminder } = await this.close.execute(
        work,
        toClose(input),
        proof,
      );
      return {
        case: toCaseType(row, work.now()),
        review: review && toReviewType(review),
        refusals: refusals.map(({ code, field }) => ({ code, field, text: CLOSING_TEXT[code] })),
        findings: findings.map(toTextFindingType),
        reminder,
      };
    });
  }

  @OfParent()
  @ResolveField(() => ConsultationViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(
    @Parent() { caseId }: ConsultationType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationViewerCanType> {
    return (await this.access.loaders(ctx)).mayLead.load(caseId);
  }
}

/** The summary without the password, which goes no further. */
function toClose(input: CloseConsultationInput): CloseInput {
  const { caseId, version, summary, recommendations, kept } = input;
  const liveOn = input.liveOn ?? null;
  return { caseId, version, summary, recommendations, kept, liveOn, followUpOn: input.followUpOn ?? null };
}
