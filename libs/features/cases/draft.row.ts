import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A write-up before submission, sealed on the author's device; the server counts its saves and knows no more. */
@Entity({ name: 'drafts' })
export class DraftRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  @Column({ name: 'client_record_id', type: 'uuid' })
  clientRecordId!: string;

  @Column({ name: 'template_id', type: 'text' })
  templateId!: string;

  @Column({ name: 'template_version', type: 'integer' })
  templateVersion!: number;

  @Column({ type: 'text' })
  blob!: string;

  @Column({ name: 'key_for_author', type: 'text' })
  keyForAuthor!: string;

  /** Empty only while the clinic has held no recovery ceremony. */
  @Column({ name: 'key_for_clinic', type: 'text' })
  keyForClinic!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;

  /** The last save plus the clinic's idle limit. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
