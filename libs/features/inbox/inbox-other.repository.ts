import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { SupervisionAssignmentRow, assignmentResource } from '../assignments/index.js';
import { DraftRow, draftResource } from '../cases/index.js';
import { ConsultationGroupRow, GroupMembershipRow, groupMembershipResource } from '../groups/index.js';
import { HoldRequestRow, HoldRow, holdRequestResource, holdResource } from '../retention/index.js';

/** Supervisions that somebody has to decide on or sign. */
@Injectable()
export class InboxAssignmentRepository extends ScopedRepository<SupervisionAssignmentRow> {
  protected readonly entity = SupervisionAssignmentRow;
  protected readonly resource = assignmentResource;
  protected readonly seeAction = 'assignment.see';

  /** The visible proposals, and the actor's own supervisions whose agreement is due within so many days, the oldest first. */
  async open(
    work: Work,
    which: { readonly personId: string; readonly days: number; readonly most: number },
  ): Promise<SupervisionAssignmentRow[]> {
    return this.scoped(work, 'a')
      .query.andWhere('a.activeUntil > subrosa.now()')
      .andWhere(
        `(a.state = 'PROPOSED' OR (a.state = 'ASSIGNED' AND a.kind <> 'COVERING' AND a.activeFrom <= subrosa.now()
           AND a.supervisorId = :person AND a.agreementSignedAt > subrosa.now()
           AND a.agreementDueAt <= subrosa.now() + make_interval(days => :days)))`,
        { person: which.personId, days: which.days },
      )
      .orderBy('a.id')
      .limit(which.most)
      .getMany();
  }
}

/** Places in groups that wait for a signature or a decision. */
@Injectable()
export class InboxMembershipRepository extends ScopedRepository<GroupMembershipRow> {
  protected readonly entity = GroupMembershipRow;
  protected readonly resource = groupMembershipResource;
  protected readonly seeAction = 'groupMembership.see';

  /** The actor's own places in living groups whose present covenant they have not signed. */
  async unsigned(work: Work, personId: string): Promise<GroupMembershipRow[]> {
    return this.scoped(work, 'm')
      .query.innerJoin(ConsultationGroupRow, 'g', 'g.clinicId = m.clinicId AND g.id = m.groupId')
      .andWhere(`m.personId = :person AND m.state = 'ADMITTED'`, { person: personId })
      .andWhere('g.covenantVersion > 0 AND g.activeUntil > subrosa.now() AND m.activeUntil > subrosa.now()')
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM subrosa.covenant_signatures s WHERE s.clinic_id = m.clinic_id AND s.group_id = m.group_id
           AND s.covenant_version = g.covenant_version AND s.person_id = m.person_id)`,
      )
      .orderBy('m.id')
      .getMany();
  }

  /** The guests of living groups on whom the actor is to decide, the longest waiting first. */
  async proposed(work: Work, most: number): Promise<GroupMembershipRow[]> {
    return this.scoped(work, 'm', 'groupMembership.decide')
      .query.innerJoin(
        ConsultationGroupRow,
        'g',
        'g.clinicId = m.clinicId AND g.id = m.groupId AND g.activeUntil > subrosa.now()',
      )
      .andWhere(`m.state = 'PROPOSED' AND m.activeUntil > subrosa.now()`)
      .orderBy('m.id')
      .limit(most)
      .getMany();
  }
}

/** Wishes for holds that are not answered. */
@Injectable()
export class InboxHoldRequestRepository extends ScopedRepository<HoldRequestRow> {
  protected readonly entity = HoldRequestRow;
  protected readonly resource = holdRequestResource;
  protected readonly seeAction = 'holdRequest.see';

  /** The visible ones, the oldest first. */
  async open(work: Work, most: number): Promise<HoldRequestRow[]> {
    return this.scoped(work, 'q').query.andWhere(`q.state = 'ASKED'`).orderBy('q.id').limit(most).getMany();
  }
}

/** Holds that are to be looked at again. */
@Injectable()
export class InboxHoldRepository extends ScopedRepository<HoldRow> {
  protected readonly entity = HoldRow;
  protected readonly resource = holdResource;
  protected readonly seeAction = 'hold.see';

  /** The standing ones whose review has come or comes within so many days, the nearest first. */
  async toReview(work: Work, days: number, most: number): Promise<HoldRow[]> {
    return this.scoped(work, 'h')
      .query.andWhere('h.releasedAt > subrosa.now()')
      .andWhere('h.reviewOn <= (subrosa.now() + make_interval(days => :days))::date', { days })
      .orderBy('h.reviewOn')
      .addOrderBy('h.id')
      .limit(most)
      .getMany();
  }
}

/** Own drafts that will have lain idle too long. */
@Injectable()
export class InboxDraftRepository extends ScopedRepository<DraftRow> {
  protected readonly entity = DraftRow;
  protected readonly resource = draftResource;
  protected readonly seeAction = 'draft.see';

  /** Those that end within so many hours, the nearest first. */
  async ending(
    work: Work,
    hours: number,
    most: number,
  ): Promise<Pick<DraftRow, 'id' | 'savedAt' | 'expiresAt'>[]> {
    return this.scoped(work, 'd')
      .query.select(['d.clinicId', 'd.id', 'd.savedAt', 'd.expiresAt'])
      .andWhere('d.expiresAt <= subrosa.now() + make_interval(hours => :hours)', { hours })
      .orderBy('d.expiresAt')
      .addOrderBy('d.id')
      .limit(most)
      .getMany();
  }
}
