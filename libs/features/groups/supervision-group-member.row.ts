import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place of a supervisee in a supervision group; it rests on an assignment with the group's supervisor. */
@Entity({ name: 'supervision_group_members' })
export class SupervisionGroupMemberRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
