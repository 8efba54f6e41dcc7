import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Screening } from './case.row.js';

/** What was submitted at one time; immutable. */
@Entity({ name: 'case_versions' })
export class CaseVersionRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'integer' })
  number!: number;

  /** Sealed under the case key; null once destroyed. */
  @Column({ type: 'bytea', nullable: true })
  question!: Buffer | null;

  @Column({ name: 'engine_version', type: 'text' })
  engineVersion!: string;

  @Column({ name: 'record_version', type: 'integer' })
  recordVersion!: number;

  @Column({ type: 'text', array: true })
  attestations!: string[];

  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;

  /** UNSCREENED: it went out with findings open; once the case has passed the gate, only its author reads it. */
  @Column({ type: 'text' })
  screening!: Screening;
}
