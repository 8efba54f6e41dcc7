import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The lasting part of a supervision, free of client material; supervisor and supervisee read it after the case is destroyed too. */
@Entity({ name: 'supervision_notes' })
export class SupervisionNoteRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'case_number', type: 'integer' })
  caseNumber!: number;

  @Column({ name: 'supervisor_id', type: 'uuid' })
  supervisorId!: string;

  @Column({ name: 'supervisee_id', type: 'uuid' })
  superviseeId!: string;

  /** YYYY-MM-DD. */
  @Column({ name: 'held_on', type: 'date' })
  heldOn!: string;

  /** YYYY-MM-DD; null if it need not be taken up again. */
  @Column({ name: 'follow_up_on', type: 'date', nullable: true })
  followUpOn!: string | null;

  /** Focus, risk and ethics, directions as one JSON, sealed under the clinic's lasting key. */
  @Column({ type: 'bytea' })
  body!: Buffer;

  /** FOREVER where the pack is silent. */
  @Column({ name: 'keep_until', type: 'timestamptz' })
  keepUntil!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
