import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The case key wrapped under one epoch; the row in force is the one that still holds it. */
@Entity({ name: 'case_keys' })
export class CaseKeyRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'epoch_id', type: 'uuid' })
  epochId!: string;

  @Column({ name: 'wrapped_key', type: 'bytea', nullable: true })
  wrappedKey!: Buffer | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
