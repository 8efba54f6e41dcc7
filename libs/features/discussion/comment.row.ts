import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One comment of a thread, its text sealed under the case key. */
@Entity({ name: 'comments' })
export class CommentRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'thread_id', type: 'uuid' })
  threadId!: string;

  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  /** Sealed with the row's version; null once destroyed. */
  @Column({ type: 'bytea', nullable: true })
  body!: Buffer | null;

  /** FOREVER while it is gathered for a review, then the instant of sending. */
  @Column({ name: 'visible_from', type: 'timestamptz' })
  visibleFrom!: Date;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Counts the edits of the text; sending is not one. */
  @Column({ type: 'integer' })
  version!: number;
}
