import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { Admission } from './admission.js';
import type { GroupMembershipRow } from './group-membership.row.js';
import { HeldMembership } from './held-membership.js';

const ACTION = 'groupMembership.remove';

/** Why somebody is removed; a code, for the ledger lasts. */
export const REMOVAL_REASONS = [
  'COVENANT_BROKEN',
  'ABSENT',
  'CONFLICT_OF_INTEREST',
  'GROUP_TOO_LARGE',
  'OTHER',
] as const;

/** One of {@link REMOVAL_REASONS}. */
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Takes somebody out of a group: a facilitator the members and guests, the director everybody. */
@Injectable()
export class RemoveMember {
  constructor(
    @Inject(HeldMembership) private readonly held: HeldMembership,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** Closes the group to them before it returns; LAST_FACILITATOR while nobody else leads it. */
  async execute(
    work: Work,
    input: { membershipId: string; reason: RemovalReason; expectedVersion: number },
  ): Promise<GroupMembershipRow> {
    const locked = await this.held.lock(work, input, ACTION);
    this.held.assertRunning(work, locked.row);
    await this.admission.assertLedWithout(work, locked.row);
    return this.held.end(work, locked, { action: ACTION, reason: 'REMOVED', code: input.reason });
  }
}
