import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from '../clinics/index.js';
import type { ConsultationRow } from '../groups/index.js';
import { ConsultationRepository } from './consultation.repository.js';
import { PLAN_TEXT, decidePlan } from './domain/decide-plan.js';
import { LedConsultations } from './led-consultations.js';
import { plannedStages } from './planned-stages.js';
import type { GivenPlan } from './planned-stages.js';

/** The ends that stages are to have. */
export interface PlanInput extends GivenPlan {
  readonly caseId: string;
  /** The version of the consultation that was seen; another one is a conflict. */
  readonly expectedVersion: number;
}

/** Moves the planned ends of the present stage and of those to come. A date moves nothing by itself: the facilitator does. */
@Injectable()
export class PlanConsultation {
  constructor(
    @Inject(LedConsultations) private readonly led: LedConsultations,
    @Inject(ConsultationRepository) private readonly consultations: ConsultationRepository,
  ) {}

  /** Plans; PLAN_NOT_POSSIBLE with every reason. */
  async execute(work: Work, input: PlanInput): Promise<ConsultationRow> {
    const { row, grant, consultation } = await this.led.lock(work, input.caseId);
    assertVersion('Consultation', consultation, input.expectedVersion);
    const stages = plannedStages(consultation, input);
    const refusals = decidePlan({ stages, now: work.now(), expiresAt: row.expiresAt });
    if (refusals.length > 0) {
      throw new AppError('PLAN_NOT_POSSIBLE', {
        resource: 'Consultation',
        resourceId: consultation.id,
        reasons: refusals.map(({ code, field }) => `${field}: ${code}`),
        explanations: refusals.map(({ code }) => PLAN_TEXT[code]),
      });
    }
    const moved = stages.filter(({ isMoved }) => isMoved);
    const changes = Object.fromEntries(moved.map(({ field, until }) => [field, until]));
    await this.consultations.change(work, consultation, changes);
    await work.record({
      action: 'consultation.plan',
      outcome: 'DONE',
      resource: 'Consultation',
      resourceId: consultation.id,
      caseId: row.id,
      grant: grant.code,
      details: Object.fromEntries(moved.map(({ field, until }) => [field, until.toISOString()])),
    });
    return consultation;
  }
}
