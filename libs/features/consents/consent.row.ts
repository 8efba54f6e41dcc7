import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentGiver, ConsentInstrument, ConsentMethod, ConsentScope } from './domain/consent.js';

/** What was agreed about one client: codes and dates only, no name and no document. */
@Entity({ name: 'consents' })
export class ConsentRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'client_record_id', type: 'uuid' })
  clientRecordId!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  /** What was agreed to when it was recorded; what was withdrawn since stands in `consent_scopes`. */
  @Column({ type: 'text', array: true })
  scopes!: ConsentScope[];

  @Column({ name: 'given_by', type: 'jsonb' })
  givenBy!: ConsentGiver[];

  @Column({ type: 'text' })
  method!: ConsentMethod;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'review_by', type: 'timestamptz' })
  reviewBy!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  /** FOREVER while it stands; set once and never moved back. */
  @Column({ name: 'withdrawn_at', type: 'timestamptz' })
  withdrawnAt!: Date;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'text' })
  instrument!: ConsentInstrument;
}
