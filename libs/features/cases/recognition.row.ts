import { Column, Entity, PrimaryColumn } from 'typeorm';

/** "Do you know this client?" answered in a way that is no recusal. */
export type RecognitionAnswer = 'NO' | 'THROUGH_MY_WORK_HERE';

/** A reader's answer before the first opening that lets them read. */
@Entity({ name: 'recognitions' })
export class RecognitionRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'viewer_id', type: 'uuid' })
  viewerId!: string;

  @Column({ type: 'text' })
  answer!: RecognitionAnswer;

  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;
}
