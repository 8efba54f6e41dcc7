import { Column, Entity, PrimaryColumn } from 'typeorm';

/** FACILITATOR admits members and leads the discussion. */
export type GroupRole = 'MEMBER' | 'FACILITATOR';

/** A guest is proposed by a facilitator and admitted by the director. */
export type GroupMembershipState = 'PROPOSED' | 'ADMITTED' | 'DECLINED';

/** Why a membership ended before its date; NONE while it has not. */
export type GroupEndReason = 'NONE' | 'LEFT' | 'REMOVED' | 'GROUP_ENDED' | 'MEMBERSHIP_ENDED';

/** A person in a consultation group, `[activeFrom, activeUntil)`; only ADMITTED gives anything. */
@Entity({ name: 'group_memberships' })
export class GroupMembershipRow {
  @PrimaryColumn({ name: 'clinic_id', type: 'uuid' })
  clinicId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: GroupRole;

  @Column({ name: 'is_guest', type: 'boolean' })
  isGuest!: boolean;

  @Column({ type: 'text' })
  state!: GroupMembershipState;

  @Column({ name: 'active_from', type: 'timestamptz' })
  activeFrom!: Date;

  @Column({ name: 'active_until', type: 'timestamptz' })
  activeUntil!: Date;

  @Column({ name: 'proposed_by', type: 'uuid' })
  proposedBy!: string;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'end_reason', type: 'text' })
  endReason!: GroupEndReason;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
