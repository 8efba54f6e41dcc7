import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who works in a programme, `[activeFrom, activeUntil)`. */
@Entity({ name: 'programme_members' })
export class ProgrammeMemberRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
