import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { AdvanceConsultation } from './advance-consultation.js';
import { CloseConsultation } from './close-consultation.js';
import { ConsultationQueries } from './consultation.queries.js';
import { ConsultationRepository } from './consultation.repository.js';
import { LedConsultations } from './led-consultations.js';
import { PlanConsultation } from './plan-consultation.js';

const PROVIDERS = [
  ConsultationRepository,
  ConsultationQueries,
  LedConsultations,
  AdvanceConsultation,
  PlanConsultation,
  CloseConsultation,
];

/** Use cases and queries of consultations. */
@Module({ imports: [CasesModule, ClinicsModule, ReviewsModule], providers: PROVIDERS, exports: PROVIDERS })
export class ConsultationsModule {}
