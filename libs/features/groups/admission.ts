import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ADMISSION_TEXT, decideAdmission } from './domain/admission.js';
import type { AdmissionPlace, PresentPlace } from './domain/admission.js';
import { personOf } from './group-actor.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import { GroupMembershipRow } from './group-membership.row.js';
import { StandingRepository } from './standing.repository.js';

/** Who is to come into which group, in which place. */
export interface Coming {
  readonly groupId: string;
  readonly personId: string;
  readonly place: AdmissionPlace;
}

/** Who may be in a consultation group, asked alike wherever somebody comes in. */
@Injectable()
export class Admission {
  constructor(
    @Inject(StandingRepository) private readonly standings: StandingRepository,
    @Inject(GroupMembershipRepository) private readonly memberships: GroupMembershipRepository,
  ) {}

  /**
   * The open membership that the person has in the group, or null; GROUP_MEMBER_REFUSED with every reason if they may not come in like
   * this. Binding under the locks of clinic and group. `deciding` is the proposal that is decided upon now and does not count.
   */
  async check(
    work: Work,
    coming: Coming,
    deciding: string | null = null,
  ): Promise<GroupMembershipRow | null> {
    const standing = await this.standings.get(work, coming.personId);
    const open = await this.memberships.open(work, coming.groupId);
    const present = open.find(({ personId, id }) => personId === coming.personId && id !== deciding) ?? null;
    const reasons = decideAdmission(coming.place, standing, presentPlace(present));
    if (reasons.length > 0) {
      throw new AppError('GROUP_MEMBER_REFUSED', {
        ...{ resource: 'ConsultationGroup', resourceId: coming.groupId, personId: coming.personId },
        reasons,
        explanations: reasons.map((reason) => ADMISSION_TEXT[reason]),
      });
    }
    return present;
  }

  /**
   * LAST_FACILITATOR if nobody would be left to lead the group without this membership: others count who lead it today and are
   * still what a facilitator has to be.
   */
  async assertLedWithout(work: Work, leaving: GroupMembershipRow): Promise<void> {
    if (leaving.role !== 'FACILITATOR') return;
    const open = await this.memberships.open(work, leaving.groupId);
    const others = open.filter(({ id, role }) => role === 'FACILITATOR' && id !== leaving.id);
    const standings = await this.standings.of(
      work,
      others.map(({ personId }) => personId),
    );
    if (standings.some((standing) => decideAdmission('FACILITATOR', standing, 'NONE').length === 0)) return;
    throw new AppError('LAST_FACILITATOR', { resource: 'GroupMembership', resourceId: leaving.id });
  }
}

function presentPlace(row: GroupMembershipRow | null): PresentPlace {
  if (row === null) return 'NONE';
  if (row.state !== 'ADMITTED') return 'PROPOSED';
  return row.isGuest ? 'GUEST' : row.role;
}

/** A membership from now on; a guest's waits for the director. */
export function newGroupMembership(work: Work, coming: Coming): GroupMembershipRow {
  const { clinicId, personId } = personOf(work, 'consultationGroup.admit');
  const isGuest = coming.place === 'GUEST';
  return Object.assign(new GroupMembershipRow(), {
    ...{ clinicId, id: newId(), groupId: coming.groupId, personId: coming.personId },
    role: coming.place === 'FACILITATOR' ? 'FACILITATOR' : 'MEMBER',
    isGuest,
    state: isGuest ? 'PROPOSED' : 'ADMITTED',
    activeFrom: work.now(),
    activeUntil: FOREVER,
    proposedBy: personId,
    decidedBy: isGuest ? null : personId,
    endReason: 'NONE',
    version: 1,
    createdAt: work.now(),
  });
}
