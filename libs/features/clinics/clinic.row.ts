import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant, with its retention policy in whole seconds. The app role may change the policy, never create a clinic. */
@Entity({ name: 'clinics' })
export class ClinicRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** An IANA name; what a person types as an end date is read in it. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'text' })
  jurisdiction!: string;

  @Column({ name: 'is_demo', type: 'boolean' })
  isDemo!: boolean;

  /** Counts the changes of the policy; cases and receipts name the one they lived under. */
  @Column({ name: 'policy_version', type: 'integer' })
  policyVersion!: number;

  @Column({ name: 'after_sign_off_seconds', type: 'integer' })
  afterSignOffSeconds!: number;

  @Column({ name: 'backstop_seconds', type: 'integer' })
  backstopSeconds!: number;

  @Column({ name: 'maximum_seconds', type: 'integer' })
  maximumSeconds!: number;

  @Column({ name: 'idle_draft_seconds', type: 'integer' })
  idleDraftSeconds!: number;

  @Column({ name: 'review_due_seconds', type: 'integer' })
  reviewDueSeconds!: number;

  /** Null until the recovery ceremony was held. */
  @Column({ name: 'recovery_public_key', type: 'text', nullable: true })
  recoveryPublicKey!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Whom to phone when it cannot wait; empty while nobody is on call. */
  @Column({ name: 'on_call_name', type: 'text' })
  onCallName!: string;

  @Column({ name: 'on_call_phone', type: 'text' })
  onCallPhone!: string;

  /** Counts the changes, so that a submission can say which one its author was shown; 0 while there is none. */
  @Column({ name: 'on_call_version', type: 'integer' })
  onCallVersion!: number;

  /** When a named colleague, and when a group, is expected to have answered. */
  @Column({ name: 'colleague_due_seconds', type: 'integer' })
  colleagueDueSeconds!: number;

  @Column({ name: 'group_due_seconds', type: 'integer' })
  groupDueSeconds!: number;
}
