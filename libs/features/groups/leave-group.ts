import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { Admission } from './admission.js';
import type { GroupMembershipRow } from './group-membership.row.js';
import { HeldMembership } from './held-membership.js';

const ACTION = 'groupMembership.leave';

/** Lets somebody leave a group themselves. */
@Injectable()
export class LeaveGroup {
  constructor(
    @Inject(HeldMembership) private readonly held: HeldMembership,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** Closes the group to them before it returns; LAST_FACILITATOR while nobody else leads it. */
  async execute(work: Work, input: { membershipId: string }): Promise<GroupMembershipRow> {
    // No version: whatever else changed meanwhile, who wants to leave may.
    const locked = await this.held.lock(work, { ...input, expectedVersion: null }, ACTION);
    await this.admission.assertLedWithout(work, locked.row);
    return this.held.end(work, locked, { action: ACTION, reason: 'LEFT' });
  }
}
