import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The recommendations of a review, apart from the verdict that survives them. */
@Entity({ name: 'review_texts' })
export class ReviewTextRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  /** The review's own id. */
  @PrimaryColumn({ name: 'review_id', type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** Of the classes that its writer may read of the version, the most protected. */
  @Column({ type: 'text' })
  class!: string;

  /** Sealed under the case key; null once destroyed. */
  @Column({ type: 'bytea', nullable: true })
  body!: Buffer | null;
}
