import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Verdict } from './domain/verdict.js';

/** One answer to a version of a case; the row holds only what survives. */
@Entity({ name: 'reviews' })
export class ReviewRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'version_number', type: 'integer' })
  versionNumber!: number;

  @Column({ name: 'reviewer_id', type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'text' })
  verdict!: Verdict;

  /** The day of a live review, YYYY-MM-DD; null for every other verdict. */
  @Column({ name: 'live_on', type: 'date', nullable: true })
  liveOn!: string | null;

  @Column({ name: 'comment_count', type: 'integer' })
  commentCount!: number;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}
