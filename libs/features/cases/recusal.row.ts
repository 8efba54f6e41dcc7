import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the author answered: by a new version, by relying on consent, or by a reasoned "not so". */
export type RecusalAnswer = 'NONE' | 'NEW_VERSION' | 'CONSENT' | 'NOT_SO';

/** "I may know this client": this viewer is out of this case and of later ones of the same client record, for good. */
@Entity({ name: 'recusals' })
export class RecusalRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'client_record_id', type: 'uuid' })
  clientRecordId!: string;

  @Column({ name: 'viewer_id', type: 'uuid' })
  viewerId!: string;

  @Column({ name: 'recused_at', type: 'timestamptz' })
  recusedAt!: Date;

  /** FOREVER until the author answers; first openings wait for it. */
  @Column({ name: 'answered_at', type: 'timestamptz' })
  answeredAt!: Date;

  @Column({ name: 'answer_code', type: 'text' })
  answerCode!: RecusalAnswer;

  @Column({ type: 'bytea', nullable: true })
  answer!: Buffer | null;

  @Column({ type: 'integer' })
  version!: number;
}
