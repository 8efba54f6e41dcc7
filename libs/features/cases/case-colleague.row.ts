import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one colleague whom a case names. */
@Entity({ name: 'case_colleagues' })
export class CaseColleagueRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;
}
