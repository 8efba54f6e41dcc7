import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kind, place and resolution of a stretch that could have identified someone; never the original. */
@Entity({ name: 'findings' })
export class FindingRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'section_id', type: 'uuid' })
  sectionId!: string;

  @Column({ name: 'from_offset', type: 'integer' })
  fromOffset!: number;

  @Column({ name: 'to_offset', type: 'integer' })
  toOffset!: number;

  @Column({ type: 'text' })
  kind!: string;

  /** Evidence codes of the server's own screen; empty where only the author's device had marked it. */
  @Column({ type: 'text', array: true })
  evidence!: string[];

  @Column({ type: 'text' })
  resolution!: 'REPLACED' | 'GENERALISED' | 'KEPT';

  /** Empty unless kept. */
  @Column({ name: 'reason_code', type: 'text' })
  reasonCode!: string;

  /** The author's own words, sealed under the case key. */
  @Column({ type: 'bytea', nullable: true })
  reason!: Buffer | null;
}
