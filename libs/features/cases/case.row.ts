import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseState } from './domain/case-state.js';
import type { CaseAudienceKind, Purpose } from './domain/purposes.js';

/** How soon the author needs an answer. */
export type Urgency = 'ROUTINE' | 'SOON' | 'TODAY';

/** Whether a text passed the gate with every finding answered. */
export type Screening = 'SCREENED' | 'UNSCREENED';

/** One presentation of one client. This row holds only what survives; everything else hangs under the case key. */
@Entity({ name: 'cases' })
export class CaseRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ name: 'client_record_id', type: 'uuid' })
  clientRecordId!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ type: 'text' })
  purpose!: Purpose;

  @Column({ name: 'template_id', type: 'text' })
  templateId!: string;

  @Column({ name: 'template_version', type: 'integer' })
  templateVersion!: number;

  @Column({ name: 'age_band', type: 'text' })
  ageBand!: string;

  @Column({ name: 'presenting_area', type: 'text' })
  presentingArea!: string;

  @Column({ type: 'text' })
  urgency!: Urgency;

  @Column({ type: 'text' })
  state!: CaseState;

  @Column({ name: 'version_count', type: 'integer' })
  versionCount!: number;

  /** The retention policy it was submitted under. */
  @Column({ name: 'policy_version', type: 'integer' })
  policyVersion!: number;

  @Column({ name: 'submitted_at', type: 'timestamptz' })
  submittedAt!: Date;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: Date;

  @Column({ name: 'state_changed_at', type: 'timestamptz' })
  stateChangedAt!: Date;

  /** From this instant on nobody can read it, whether or not any job has run. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** No extension goes past it. */
  @Column({ name: 'max_expires_at', type: 'timestamptz' })
  maxExpiresAt!: Date;

  @Column({ name: 'audience_kind', type: 'text' })
  audienceKind!: CaseAudienceKind;

  /** UNSCREENED: a safety case that went out with findings open, to one supervisor alone, until it passes the gate. */
  @Column({ type: 'text' })
  screening!: Screening;

  /** The programme under 42 CFR Part 2 whose client it is about; NO_PROGRAMME for none. */
  @Column({ name: 'part2_programme_id', type: 'uuid' })
  part2ProgrammeId!: string;

  /** From this instant a standby cover reads it, while it waits for its first review. */
  @Column({ name: 'cover_from', type: 'timestamptz' })
  coverFrom!: Date;

  /** After a withdrawn consent: until then the privacy officer can place a hold. */
  @Column({ name: 'destroy_not_before', type: 'timestamptz' })
  destroyNotBefore!: Date;

  @Column({ name: 'withdrawn_by', type: 'text' })
  withdrawnBy!: 'NOBODY' | 'AUTHOR' | 'CONSENT';

  /** How many legal holds are on it; a held case is not destroyed. */
  @Column({ name: 'hold_count', type: 'integer' })
  holdCount!: number;

  @Column({ type: 'integer' })
  version!: number;
}
