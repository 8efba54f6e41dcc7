import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Competency } from './domain/competency.js';

/** One rated competency; outlives the case, so its rationale is free of client material. */
@Entity({ name: 'ratings' })
export class RatingRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'review_id', type: 'uuid' })
  reviewId!: string;

  @Column({ type: 'text' })
  competency!: Competency;

  @Column({ type: 'integer' })
  score!: number;

  /** The version of the list and the scale that it was given under. */
  @Column({ name: 'scale_version', type: 'integer' })
  scaleVersion!: number;

  /** Sealed under the clinic's lasting key. */
  @Column({ type: 'bytea' })
  rationale!: Buffer;
}
