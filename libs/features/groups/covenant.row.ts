import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text that the members of a group have agreed on, by version. */
@Entity({ name: 'covenants' })
export class CovenantRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'covenant_version', type: 'integer' })
  covenantVersion!: number;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'published_by', type: 'uuid' })
  publishedBy!: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;
}
