import type { TestDatabase } from '@subrosa/testing';
import { buildCaseParts } from '../cases/testing.js';
import { ClinicRepository } from '../clinics/clinic.repository.js';
import { reviewsFeature } from '../reviews/testing.js';
import { AdvanceConsultation } from './advance-consultation.js';
import { CloseConsultation } from './close-consultation.js';
import type { CloseInput } from './close-consultation.js';
import { ConsultationQueries } from './consultation.queries.js';
import { ConsultationRepository } from './consultation.repository.js';
import { LedConsultations } from './led-consultations.js';
import { PlanConsultation } from './plan-consultation.js';

/** The use cases of the feature, wired as the modules wire them, over the test's key store. */
export function consultationsFeature(database: TestDatabase) {
  const { cases, lifecycle } = buildCaseParts(database);
  const { screening, writer } = reviewsFeature(database);
  const consultations = new ConsultationRepository();
  const led = new LedConsultations(cases, consultations);
  const clinics = new ClinicRepository();
  return {
    advance: new AdvanceConsultation(led, consultations),
    plan: new PlanConsultation(led, consultations),
    close: new CloseConsultation(led, consultations, lifecycle, screening, writer, clinics),
    queries: new ConsultationQueries(cases, consultations),
  };
}

/** A summary that closes in writing; tests change what they are about. */
export function summaryOf(caseId: string, change: Partial<CloseInput> = {}): CloseInput {
  return {
    caseId,
    version: 1,
    summary: 'The group suggests to wait with the silence and to name it once.',
    recommendations: '',
    liveOn: null,
    followUpOn: null,
    kept: [],
    ...change,
  };
}
