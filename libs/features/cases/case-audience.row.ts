import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reader a case was submitted to; fixed at submission. */
@Entity({ name: 'case_audience' })
export class CaseAudienceRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: 'ASSIGNMENT';

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  /** The director who handed the case over to this supervisor; null for those whom the author chose. */
  @Column({ name: 'transferred_by', type: 'uuid', nullable: true })
  transferredBy!: string | null;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;
}
