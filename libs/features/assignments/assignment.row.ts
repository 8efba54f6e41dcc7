import { Column, Entity, PrimaryColumn } from 'typeorm';

/** PRIMARY sees the cases that name them, SECONDARY those sent to them, COVERING the open and urgent ones for the cover's dates. */
export type AssignmentKind = 'PRIMARY' | 'SECONDARY' | 'COVERING';

/** Only ASSIGNED gives anything; a proposal waits for the director. */
export type AssignmentState = 'PROPOSED' | 'ASSIGNED' | 'DECLINED';

/** Why an assignment ended before the date it was made for; NONE while it has not. */
export type EndReason =
  | 'NONE'
  | 'COMPLETED'
  | 'CHANGED'
  | 'LEFT'
  | 'OTHER'
  | 'LICENCE_LAPSED'
  | 'LICENCE_RENEWED'
  | 'CONFLICT'
  | 'ROLLED_OVER';

/** What was last found of the supervisor's standing: sound, or lapsed with or without somebody who covers. */
export type Lapse = 'NONE' | 'COVERED' | 'UNCOVERED';

/** Who supervises whom, `[activeFrom, activeUntil)`; FOREVER for no end. */
@Entity({ name: 'supervision_assignments' })
export class SupervisionAssignmentRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'supervisor_id', type: 'uuid' })
  supervisorId!: string;

  @Column({ name: 'supervisee_id', type: 'uuid' })
  superviseeId!: string;

  @Column({ type: 'text' })
  kind!: AssignmentKind;

  @Column({ type: 'text' })
  state!: AssignmentState;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  /** Null while it is proposed, and for a cover that began by itself when the supervisor's licence lapsed. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'end_reason', type: 'text' })
  endReason!: EndReason;

  /** The pack whose rules let it begin; a changed pack never edits what began under another. */
  @Column({ name: 'pack_version', type: 'text' })
  packVersion!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** The assignment that a cover stands in for; the row's own id for every other kind. */
  @Column({ name: 'covers_id', type: 'uuid' })
  coversId!: string;

  /** A standby cover reads a case only once it is close to expiry unreviewed. */
  @Column({ name: 'is_standby', type: 'boolean' })
  isStandby!: boolean;

  /** When the supervision agreement is to be signed, and when it was; FOREVER for "not asked" and "not yet". */
  @Column({ name: 'agreement_due_at', type: 'timestamptz' })
  agreementDueAt!: Date;

  @Column({ name: 'agreement_signed_at', type: 'timestamptz' })
  agreementSignedAt!: Date;

  @Column({ type: 'text' })
  lapse!: Lapse;
}
