import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who signed which version of a covenant. */
@Entity({ name: 'covenant_signatures' })
export class CovenantSignatureRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'covenant_version', type: 'integer' })
  covenantVersion!: number;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt!: Date;
}
