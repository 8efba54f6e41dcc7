import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The fact that this viewer opened this section of this version. */
@Entity({ name: 'openings' })
export class OpeningRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'section_id', type: 'uuid' })
  sectionId!: string;

  @Column({ name: 'viewer_id', type: 'uuid' })
  viewerId!: string;

  /** The position that may be opened next: "in order" is one equality for the policy. */
  @Column({ name: 'unlocks_position', type: 'integer' })
  unlocksPosition!: number;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;
}
