import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@subrosa/access';

/** What a person is in one clinic, from an instant until another; one row per person and clinic. */
@Entity({ name: 'memberships' })
export class MembershipRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'is_demo', type: 'boolean' })
  isDemo!: boolean;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
