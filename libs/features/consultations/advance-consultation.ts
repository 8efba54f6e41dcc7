import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from '../clinics/index.js';
import { nextStage } from '../groups/index.js';
import type { ConsultationRow, ConsultationStage } from '../groups/index.js';
import { ConsultationRepository } from './consultation.repository.js';
import { LedConsultations } from './led-consultations.js';
import { endedAt } from './planned-stages.js';

/** Which stage a consultation is to go to. */
export interface AdvanceInput {
  readonly caseId: string;
  readonly to: ConsultationStage;
  /** The version of the consultation that was seen; another one is a conflict. */
  readonly expectedVersion: number;
}

/** Moves a consultation on, one stage at a time and never back; closing is an act of its own. */
@Injectable()
export class AdvanceConsultation {
  constructor(
    @Inject(LedConsultations) private readonly led: LedConsultations,
    @Inject(ConsultationRepository) private readonly consultations: ConsultationRepository,
  ) {}

  /** Moves it; STAGE_NOT_NEXT names the stage that it can go to, or says that only closing is left. */
  async execute(work: Work, { caseId, to, expectedVersion }: AdvanceInput): Promise<ConsultationRow> {
    const { row, grant, consultation } = await this.led.lock(work, caseId);
    assertVersion('Consultation', consultation, expectedVersion);
    const { stage: from } = consultation;
    const next = nextStage(from);
    if (to === 'CLOSED' || to !== next) {
      throw new AppError('STAGE_NOT_NEXT', {
        resource: 'Consultation',
        resourceId: consultation.id,
        stage: from,
        next: next === 'CLOSED' ? 'closeConsultation' : (next ?? 'none'),
      });
    }
    const ended = endedAt(consultation, work.now());
    await this.consultations.change(work, consultation, { ...ended, stage: to, stageSince: work.now() });
    await work.record({
      action: 'consultation.advance',
      outcome: 'DONE',
      resource: 'Consultation',
      resourceId: consultation.id,
      caseId: row.id,
      grant: grant.code,
      details: { from, to },
    });
    await work.emit('consultation.stageMoved', row.id);
    return consultation;
  }
}
