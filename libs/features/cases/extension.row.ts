import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExtensionReason } from './domain/decide-extend.js';

/** A postponement of expiry, asked for or given. */
@Entity({ name: 'extensions' })
export class ExtensionRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'asked_by', type: 'uuid' })
  askedBy!: string;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text' })
  state!: 'ASKED' | 'GRANTED' | 'DECLINED';

  @Column({ name: 'reason_code', type: 'text' })
  reasonCode!: ExtensionReason;

  /** Sealed under the case key. */
  @Column({ type: 'bytea', nullable: true })
  reason!: Buffer | null;

  @Column({ name: 'previous_expires_at', type: 'timestamptz' })
  previousExpiresAt!: Date;

  /** What was asked for, then what was given. */
  @Column({ name: 'new_expires_at', type: 'timestamptz' })
  newExpiresAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
