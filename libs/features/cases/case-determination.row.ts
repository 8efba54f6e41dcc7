import { Entity, PrimaryColumn } from 'typeorm';

/** A determination that the case rests on in place of consent. */
@Entity({ name: 'case_determinations' })
export class CaseDeterminationRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'determination_id', type: 'uuid' })
  determinationId!: string;
}
