import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HoldReason } from './domain/decide-hold.js';

/** What became of a request for a hold. */
export type HoldRequestState = 'ASKED' | 'PLACED' | 'DECLINED';

/** Somebody asks the privacy officer to stop a destruction. */
@Entity({ name: 'hold_requests' })
export class HoldRequestRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy!: string;

  @Column({ name: 'reason_code', type: 'text' })
  reasonCode!: HoldReason;

  /** Sealed under the clinic's lasting key. */
  @Column({ type: 'bytea' })
  reason!: Buffer;

  @Column({ type: 'text' })
  state!: HoldRequestState;

  /** The hold that answered it. */
  @Column({ name: 'hold_id', type: 'uuid', nullable: true })
  holdId!: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
