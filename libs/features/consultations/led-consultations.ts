import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { notYourTurn } from '../discussion/index.js';
import type { ConsultationRow } from '../groups/index.js';
import { ConsultationRepository } from './consultation.repository.js';

/** A consultation that its facilitator holds, with the case it is about. */
export interface LedConsultation {
  readonly row: CaseRow;
  readonly grant: Grant;
  readonly consultation: ConsultationRow;
}

/** Locks consultations for those who lead them. */
@Injectable()
export class LedConsultations {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ConsultationRepository) private readonly consultations: ConsultationRepository,
  ) {}

  /** Locks the case, and by that its consultation. NOT_FOUND, FORBIDDEN or CASE_EXPIRED; CONSULTATION_CLOSED once it is. */
  async lock(work: Work, caseId: string): Promise<LedConsultation> {
    const { row, grant } = await this.cases.lockVisible(work, caseId, 'case.advance');
    const [consultation] = await this.consultations.ofCases(work, [row.id]);
    if (consultation === undefined) throw new AppError('INTERNAL');
    if (consultation.stage === 'CLOSED') {
      throw new AppError('CONSULTATION_CLOSED', { resource: 'Consultation', resourceId: consultation.id });
    }
    return { row, grant, consultation };
  }

  /** The same for the summary that closes: NOT_YOUR_TURN at every stage before it. */
  async lockForClosing(work: Work, caseId: string): Promise<LedConsultation> {
    const { row, consultation } = await this.lock(work, caseId);
    if (consultation.stage !== 'SUMMARY') throw notYourTurn(row, consultation.stage);
    return { row, consultation, grant: await this.cases.assertAllowed(work, row, 'case.close') };
  }
}
