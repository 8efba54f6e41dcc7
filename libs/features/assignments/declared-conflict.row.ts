import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What ties two people beside supervision. */
export type ConflictKind = 'KINSHIP' | 'OWN_THERAPIST' | 'OTHER_TIE';

/** A second tie between two people, declared by one of them; the kind is shown to the declarer alone. */
@Entity({ name: 'declared_conflicts' })
export class DeclaredConflictRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'declared_by', type: 'uuid' })
  declaredBy!: string;

  @Column({ name: 'other_id', type: 'uuid' })
  otherId!: string;

  @Column({ type: 'text' })
  kind!: ConflictKind;

  @Column({ name: 'declared_at', type: 'timestamptz' })
  declaredAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz' })
  withdrawnAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
