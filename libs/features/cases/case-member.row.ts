import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member of the consultation group that a case was submitted to, less those whom the author excluded. */
@Entity({ name: 'case_members' })
export class CaseMemberRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'membership_id', type: 'uuid' })
  membershipId!: string;
}
