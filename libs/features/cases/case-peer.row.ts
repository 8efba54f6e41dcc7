import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A supervisee of the supervision group that a case was submitted to. */
@Entity({ name: 'case_peers' })
export class CasePeerRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'place_id', type: 'uuid' })
  placeId!: string;
}
