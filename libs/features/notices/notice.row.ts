import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { NoticeKind } from './domain/notice-kind.js';

/** One fact told to one person: ids and a code, never a word of a case. */
@Entity({ name: 'notices' })
export class NoticeRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: NoticeKind;

  /** The nil uuid where it is about no case. */
  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'fact_key', type: 'text' })
  factKey!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** FOREVER until it is read. */
  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
