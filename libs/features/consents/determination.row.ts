import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeterminationBasis } from './domain/determination.js';

/** A privacy officer's recorded determination that peer learning about a client needs no consent. */
@Entity({ name: 'determinations' })
export class DeterminationRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'client_record_id', type: 'uuid' })
  clientRecordId!: string;

  @Column({ type: 'text' })
  basis!: DeterminationBasis;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy!: string;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  /** FOREVER while it stands; set once and never moved back. */
  @Column({ name: 'revoked_at', type: 'timestamptz' })
  revokedAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
