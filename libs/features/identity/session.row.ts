import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The token itself is never stored, only its keyed hash. */
@Entity({ name: 'sessions' })
export class SessionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'clinic_id', type: 'uuid', nullable: true })
  clinicId!: string | null;

  /** The browser's own words about itself, so that a person can recognise the session. */
  @Column({ type: 'text' })
  label!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'idle_until', type: 'timestamptz' })
  idleUntil!: Date;

  @Column({ name: 'absolute_until', type: 'timestamptz' })
  absoluteUntil!: Date;

  @Column({ name: 'locked_at', type: 'timestamptz' })
  lockedAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz' })
  revokedAt!: Date;
}
