import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { consultationGroupResource } from './consultation-group.policy.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import type { GroupFilter } from './group-filter.js';

/** Consultation groups, always with what decides who may see them. */
@Injectable()
export class ConsultationGroupRepository extends ScopedRepository<ConsultationGroupRow> {
  protected override readonly entity = ConsultationGroupRow;
  protected override readonly resource = consultationGroupResource;
  protected override readonly seeAction = 'consultationGroup.see';

  /** A page of visible groups, the latest made first. */
  async list(
    work: Work,
    filter: GroupFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<ConsultationGroupRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'g');
    const { query } = scoped;
    if (!filter.includesEnded) query.andWhere('g.activeUntil > subrosa.now()');
    if (filter.personId !== null) {
      query.andWhere(
        `EXISTS (SELECT 1 FROM subrosa.group_memberships mine
           WHERE mine.clinic_id = g.clinicId AND mine.group_id = g.id AND mine.person_id = :personId
             AND mine.state = 'ADMITTED' AND mine.active_until > subrosa.now())`,
        { personId: filter.personId },
      );
    }
    if (filter.after !== null) query.andWhere('g.id < :after', { after: filter.after });
    query.orderBy('g.id', 'DESC');
    return this.page(scoped, request);
  }

  /**
   * Holds everybody else's changes of the group until the transaction ends; the caller was allowed something in it. GROUP_ENDED if it
   * lives no more.
   */
  async hold(work: Work, groupId: string): Promise<ConsultationGroupRow> {
    const row = await work.manager
      .createQueryBuilder(ConsultationGroupRow, 'g')
      .setLock('pessimistic_write')
      .andWhere('g.clinicId = :clinic AND g.id = :groupId', { clinic: work.actor.clinicId, groupId })
      .getOne();
    if (row === null) throw new AppError('NOT_FOUND', { resource: 'ConsultationGroup' });
    return this.assertAlive(work, row);
  }

  /** The group itself if it lives; GROUP_ENDED otherwise. */
  assertAlive(work: Work, row: ConsultationGroupRow): ConsultationGroupRow {
    if (row.activeUntil > work.now()) return row;
    throw new AppError('GROUP_ENDED', { resource: 'ConsultationGroup', resourceId: row.id });
  }

  /** True if a living group of the clinic has the name; for the decision of a use case, which has locked the clinic. */
  async isNamed(work: Work, name: string): Promise<boolean> {
    return work.manager
      .createQueryBuilder(ConsultationGroupRow, 'g')
      .andWhere('g.clinicId = :clinic AND lower(g.name) = lower(:name) AND g.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        name,
      })
      .getExists();
  }
}
