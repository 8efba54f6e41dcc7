import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case under a hold, `[heldSince, heldUntil)`. */
@Entity({ name: 'hold_cases' })
export class HoldCaseRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'hold_id', type: 'uuid' })
  holdId!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'held_since', type: 'timestamptz' })
  heldSince!: Date;

  @Column({ name: 'held_until', type: 'timestamptz' })
  heldUntil!: Date;
}
