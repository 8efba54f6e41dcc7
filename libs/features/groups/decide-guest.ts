import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { Admission } from './admission.js';
import { endedAt } from './domain/group-period.js';
import { personOf } from './group-actor.js';
import { GroupMembershipRow } from './group-membership.row.js';
import { HeldMembership } from './held-membership.js';

const ACTION = 'groupMembership.decide';

/** Lets the director approve or decline a guest. */
@Injectable()
export class DecideGuest {
  constructor(
    @Inject(HeldMembership) private readonly held: HeldMembership,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** Approving asks again what is so today: GROUP_MEMBER_REFUSED leaves the proposal waiting. GUEST_DECIDED the second time. */
  async execute(
    work: Work,
    input: { membershipId: string; approve: boolean; expectedVersion: number },
  ): Promise<GroupMembershipRow> {
    const { row, grant } = await this.held.lock(
      work,
      { membershipId: input.membershipId, expectedVersion: null },
      ACTION,
    );
    const named = { resource: 'GroupMembership', resourceId: row.id };
    // Said before the version is: who decides second learns that it was decided, not that something changed.
    if (row.state !== 'PROPOSED') throw new AppError('GUEST_DECIDED', { ...named, state: row.state });
    if (row.version !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', { ...named, current: row.version });
    }
    const { groupId, personId } = row;
    if (input.approve) await this.admission.check(work, { groupId, personId, place: 'GUEST' }, row.id);
    const decidedBy = personOf(work, ACTION).personId;
    const now = work.now();
    await updateRow(
      work,
      GroupMembershipRow,
      row,
      input.approve
        ? { state: 'ADMITTED', decidedBy, activeFrom: now }
        : { state: 'DECLINED', decidedBy, activeUntil: endedAt(row.activeFrom, now) },
    );
    await work.record({
      ...{ action: ACTION, outcome: 'DONE', ...named, grant: grant.code },
      details: { groupId, personId, state: row.state },
    });
    await work.emit(input.approve ? 'group.memberAdmitted' : 'group.guestDeclined', row.id);
    return row;
  }
}
