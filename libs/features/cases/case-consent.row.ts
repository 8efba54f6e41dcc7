import { Entity, PrimaryColumn } from 'typeorm';

/** A consent that the case rests on. */
@Entity({ name: 'case_consents' })
export class CaseConsentRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'consent_id', type: 'uuid' })
  consentId!: string;
}
