import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column({ type: 'text', array: true })
  scopes!: string[];

  @Column({ name: 'given_by', type: 'jsonb' })
  givenBy!: object[];

  @Column({ type: 'text' })
  method!: string;

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
}
