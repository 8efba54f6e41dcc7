import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { SignReview } from '../reviews/index.js';
import { CaseConsultationResolver } from './case-consultation.resolver.js';
import { ConsultationAccess } from './consultation-access.js';
import { ConsultationResolver } from './consultation.resolver.js';
import { ConsultationsModule } from './consultations.module.js';

/** Consultations over GraphQL. */
@Module({
  imports: [ConsultationsModule, IdentityModule],
  providers: [SignReview, ConsultationAccess, ConsultationResolver, CaseConsultationResolver],
})
export class ConsultationsApiModule {}
