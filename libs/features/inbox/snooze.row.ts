import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of somebody's own inbox that they have put aside; ids and instants only, and nobody else's to see. */
@Entity({ name: 'inbox_snoozes' })
export class SnoozeRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  /** The name of the line: what is asked, as what, and the id of what it is about. */
  @Column({ name: 'row_key', type: 'text' })
  rowKey!: string;

  @Column({ name: 'snoozed_at', type: 'timestamptz' })
  snoozedAt!: Date;

  @Column({ name: 'snoozed_until', type: 'timestamptz' })
  snoozedUntil!: Date;
}
