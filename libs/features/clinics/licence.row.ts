import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A professional licence as the clinic has recorded it; it is in force before `expiresAt`. */
@Entity({ name: 'licences' })
export class LicenceRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  jurisdiction!: string;

  /** A calendar date, `YYYY-MM-DD`. */
  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
