import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HoldExtent, HoldReason } from './domain/decide-hold.js';

/** A legal stop of destruction; it never ends by itself. */
@Entity({ name: 'holds' })
export class HoldRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  extent!: HoldExtent;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ name: 'author_id', type: 'uuid', nullable: true })
  authorId!: string | null;

  @Column({ name: 'submitted_from', type: 'timestamptz' })
  submittedFrom!: Date;

  @Column({ name: 'submitted_until', type: 'timestamptz' })
  submittedUntil!: Date;

  @Column({ name: 'reason_code', type: 'text' })
  reasonCode!: HoldReason;

  /** Sealed under the clinic's lasting key: it may cover many cases and outlives their keys. */
  @Column({ type: 'bytea' })
  reason!: Buffer;

  @Column({ name: 'is_reason_released', type: 'boolean' })
  isReasonReleased!: boolean;

  @Column({ name: 'placed_by', type: 'uuid' })
  placedBy!: string;

  @Column({ name: 'placed_at', type: 'timestamptz' })
  placedAt!: Date;

  @Column({ name: 'review_on', type: 'date' })
  reviewOn!: string;

  @Column({ name: 'released_by', type: 'uuid', nullable: true })
  releasedBy!: string | null;

  @Column({ name: 'released_at', type: 'timestamptz' })
  releasedAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
