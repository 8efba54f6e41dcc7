import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A passage that a reader thinks identifies someone; hidden from all but the author while it is open. */
@Entity({ name: 'passage_reports' })
export class PassageReportRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'section_id', type: 'uuid' })
  sectionId!: string;

  @Column({ name: 'reported_by', type: 'uuid' })
  reportedBy!: string;

  @Column({ name: 'from_offset', type: 'integer' })
  fromOffset!: number;

  @Column({ name: 'to_offset', type: 'integer' })
  toOffset!: number;

  @Column({ type: 'text' })
  state!: 'OPEN' | 'NEW_VERSION' | 'NOT_SO';

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  /** FOREVER while open. */
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;

  /** Why it is not so; sealed under the case key. */
  @Column({ type: 'bytea', nullable: true })
  answer!: Buffer | null;

  @Column({ type: 'integer' })
  version!: number;
}
