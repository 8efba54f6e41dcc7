import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DestructionCause } from './domain/destruction-cause.js';

/** What was destroyed and since when it cannot be brought back; exactly one for each destroyed case. */
@Entity({ name: 'destruction_receipts' })
export class DestructionReceiptRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'case_number', type: 'integer' })
  caseNumber!: number;

  @Column({ type: 'text' })
  cause!: DestructionCause;

  /** The retention policy that the case was submitted under. */
  @Column({ name: 'policy_version', type: 'integer' })
  policyVersion!: number;

  /** The expiry instant: from here on nobody could read it, whether or not a job had run. */
  @Column({ name: 'unreadable_at', type: 'timestamptz' })
  unreadableAt!: Date;

  /** When its text was blanked. */
  @Column({ name: 'destroyed_at', type: 'timestamptz' })
  destroyedAt!: Date;

  /** When the last key that ever wrapped the case's key was erased; FOREVER until then. */
  @Column({ name: 'key_erased_at', type: 'timestamptz' })
  keyErasedAt!: Date;

  /** The same plus the days that backups of the key directory are kept; FOREVER until then. */
  @Column({ name: 'backups_unreadable_from', type: 'timestamptz' })
  backupsUnreadableFrom!: Date;

  /** Rows erased, by the name of the eraser. */
  @Column({ type: 'jsonb' })
  erased!: Readonly<Record<string, number>>;

  /** A bigint, as text. */
  @Column({ name: 'ledger_position', type: 'bigint' })
  ledgerPosition!: string;

  /** How many holds had stopped the destruction, from when to when; 0 and 1970 where none had. */
  @Column({ name: 'hold_count', type: 'integer' })
  holdCount!: number;

  @Column({ name: 'hold_delayed_from', type: 'timestamptz' })
  holdDelayedFrom!: Date;

  @Column({ name: 'hold_delayed_until', type: 'timestamptz' })
  holdDelayedUntil!: Date;
}
