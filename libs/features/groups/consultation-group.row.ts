import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A closed group of peers with facilitators and a covenant that every member signs. */
@Entity({ name: 'consultation_groups' })
export class ConsultationGroupRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'covenant_version', type: 'integer' })
  covenantVersion!: number;

  @Column({ name: 'after_sign_off_seconds', type: 'integer' })
  afterSignOffSeconds!: number;

  @Column({ name: 'backstop_seconds', type: 'integer' })
  backstopSeconds!: number;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
