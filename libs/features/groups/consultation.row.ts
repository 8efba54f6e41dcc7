import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ConsultationStage } from './domain/consultation-stage.js';

/** How a group treats one case; the dates say when each stage ends by plan. */
@Entity({ name: 'consultations' })
export class ConsultationRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ type: 'text' })
  stage!: ConsultationStage;

  @Column({ name: 'stage_since', type: 'timestamptz' })
  stageSince!: Date;

  @Column({ name: 'read_until', type: 'timestamptz' })
  readUntil!: Date;

  @Column({ name: 'clarify_until', type: 'timestamptz' })
  clarifyUntil!: Date;

  @Column({ name: 'reflect_until', type: 'timestamptz' })
  reflectUntil!: Date;

  @Column({ name: 'reply_until', type: 'timestamptz' })
  replyUntil!: Date;

  @Column({ name: 'summary_until', type: 'timestamptz' })
  summaryUntil!: Date;

  @Column({ name: 'follow_up_on', type: 'date', nullable: true })
  followUpOn!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
