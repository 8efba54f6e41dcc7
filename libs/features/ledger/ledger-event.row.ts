import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LedgerDetails, LedgerOutcome } from '@subrosa/platform/database/index.js';

/** One line of the record of who did what; written by one function of the database and never changed. */
@Entity({ name: 'ledger_events' })
export class LedgerEventRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  /** A bigint, as text: larger than JavaScript counts exactly. */
  @PrimaryColumn({ type: 'bigint' })
  position!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind!: 'person' | 'system';

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ name: 'actor_name', type: 'text' })
  actorName!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  outcome!: LedgerOutcome;

  @Column({ type: 'text' })
  resource!: string;

  @Column({ name: 'resource_id', type: 'uuid', nullable: true })
  resourceId!: string | null;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ name: 'grant_code', type: 'text' })
  grantCode!: string;

  @Column({ type: 'jsonb' })
  details!: LedgerDetails;

  @Column({ name: 'request_id', type: 'text' })
  requestId!: string;

  @Column({ name: 'idempotency_key', type: 'text' })
  idempotencyKey!: string;

  @Column({ type: 'bytea' })
  salt!: Buffer;

  @Column({ type: 'bytea' })
  commitment!: Buffer;

  /** `actorId`, or the nil uuid for a process; generated, so that a policy never meets a null. */
  @Column({ name: 'acted_by', type: 'uuid', insert: false, update: false })
  actedBy!: string;

  /** `caseId`, or the nil uuid where no case is concerned; generated likewise. */
  @Column({ name: 'about_case', type: 'uuid', insert: false, update: false })
  aboutCase!: string;
}
