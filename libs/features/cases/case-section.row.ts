import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Screening } from './case.row.js';
import type { SectionClass } from './domain/purposes.js';

/** One heading of a version with its sealed text. */
@Entity({ name: 'case_sections' })
export class CaseSectionRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  class!: SectionClass;

  /** Order of disclosure within the version, from 1 without gaps. */
  @Column({ type: 'integer' })
  position!: number;

  /** Sealed under the case key; null once destroyed. */
  @Column({ type: 'bytea', nullable: true })
  body!: Buffer | null;

  /** UNSCREENED: it went out with findings open; once the case has passed the gate, only its author reads it. */
  @Column({ type: 'text' })
  screening!: Screening;
}
