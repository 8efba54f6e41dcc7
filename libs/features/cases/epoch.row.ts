import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One key outside PostgreSQL, for one clinic and one day of expiry. */
@Entity({ name: 'epochs' })
export class EpochRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** A UTC date, `YYYY-MM-DD`. */
  @Column({ name: 'expiry_day', type: 'date' })
  expiryDay!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  /** Case keys are wrapped only under an open epoch; at most one is open for a day. */
  @Column({ name: 'is_open', type: 'boolean' })
  isOpen!: boolean;

  /** A case has left before the day: the epoch is to be replaced for those that stay, and erased. */
  @Column({ name: 'is_left', type: 'boolean' })
  isLeft!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'erased_at', type: 'timestamptz', nullable: true })
  erasedAt!: Date | null;
}
