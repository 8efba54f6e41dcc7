import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ThreadTag } from './domain/comment-rules.js';

/** A discussion anchored to a passage of one version, or to the case as a whole. */
@Entity({ name: 'threads' })
export class ThreadRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  /** WHOLE_CASE, or the key of a section of that version. */
  @Column({ name: 'section_key', type: 'text' })
  sectionKey!: string;

  /** Inherited from the section; of a whole-case thread the most protected class that the version holds. */
  @Column({ type: 'text' })
  class!: string;

  /** UTF-16 code units of that version's text; 0 for the whole case. */
  @Column({ name: 'from_offset', type: 'integer' })
  fromOffset!: number;

  @Column({ name: 'to_offset', type: 'integer' })
  toOffset!: number;

  /** Quote, prefix and suffix, sealed under the case key; null for the whole case and once destroyed. */
  @Column({ type: 'bytea', nullable: true })
  anchor!: Buffer | null;

  @Column({ type: 'text' })
  tag!: ThreadTag;

  @Column({ name: 'started_by', type: 'uuid' })
  startedBy!: string;

  @Column({ name: 'resolved_by', type: 'uuid', nullable: true })
  resolvedBy!: string | null;

  /** FOREVER while open. */
  @Column({ name: 'resolved_at', type: 'timestamptz' })
  resolvedAt!: Date;

  /** FOREVER while its first comment is gathered for a review. */
  @Column({ name: 'visible_from', type: 'timestamptz' })
  visibleFrom!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
