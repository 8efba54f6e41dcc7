import { Entity, PrimaryColumn } from 'typeorm';
import type { ConsentScope } from '../consents/index.js';

/** An agreement of a consent that the case rests on. */
@Entity({ name: 'case_consents' })
export class CaseConsentRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'consent_id', type: 'uuid' })
  consentId!: string;

  @PrimaryColumn({ type: 'text' })
  scope!: ConsentScope;
}
