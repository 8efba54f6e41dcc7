import { Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import type { GroupFilter } from './group-filter.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { supervisionGroupResource, supervisionPlaceResource } from './supervision-group.policy.js';
import { SupervisionGroupRow } from './supervision-group.row.js';

/** Supervision groups, always with what decides who may see them. */
@Injectable()
export class SupervisionGroupRepository extends ScopedRepository<SupervisionGroupRow> {
  protected override readonly entity = SupervisionGroupRow;
  protected override readonly resource = supervisionGroupResource;
  protected override readonly seeAction = 'supervisionGroup.see';

  /** A page of visible groups, the latest made first. */
  async list(
    work: Work,
    filter: GroupFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<SupervisionGroupRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'g');
    const { query } = scoped;
    if (!filter.includesEnded) query.andWhere('g.activeUntil > subrosa.now()');
    if (filter.personId !== null) {
      query.andWhere(
        `(g.supervisorId = :personId OR EXISTS (SELECT 1 FROM subrosa.supervision_group_members mine
           WHERE mine.clinic_id = g.clinicId AND mine.group_id = g.id AND mine.person_id = :personId))`,
        { personId: filter.personId },
      );
    }
    if (filter.after !== null) query.andWhere('g.id < :after', { after: filter.after });
    query.orderBy('g.id', 'DESC');
    return this.page(scoped, request);
  }

  /** True if a living group of the clinic has the name; for the decision of a use case, which has locked the clinic. */
  async isNamed(work: Work, name: string): Promise<boolean> {
    return work.manager
      .createQueryBuilder(SupervisionGroupRow, 'g')
      .andWhere('g.clinicId = :clinic AND lower(g.name) = lower(:name) AND g.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        name,
      })
      .getExists();
  }
}

/** A place with what it rests on, for the decision about another one. */
export interface RestingPlace {
  readonly personId: string;
  /** The assignment is in force now, so that the place is. */
  readonly isInForce: boolean;
}

/** Places in supervision groups, always with what decides who may see them. */
@Injectable()
export class SupervisionPlaceRepository extends ScopedRepository<SupervisionGroupMemberRow> {
  protected override readonly entity = SupervisionGroupMemberRow;
  protected override readonly resource = supervisionPlaceResource;
  protected override readonly seeAction = 'supervisionPlace.see';

  /** The visible places of these groups that have not ended, in the order they were given. */
  async ofGroups(work: Work, groupIds: readonly string[]): Promise<SupervisionGroupMemberRow[]> {
    if (groupIds.length === 0) return [];
    return this.scoped(work, 'p')
      .query.andWhere('p.groupId = ANY(:groupIds) AND p.activeUntil > subrosa.now()', {
        groupIds: [...groupIds],
      })
      .orderBy('p.id')
      .getMany();
  }

  /** Every place of a group that has not ended and whose assignment is or will be in force; the caller holds the group's lock. */
  async standing(work: Work, groupId: string): Promise<readonly RestingPlace[]> {
    return work.manager.query(
      `SELECT p.person_id AS "personId", p.active_from <= subrosa.now() AND a.active_from <= subrosa.now() AS "isInForce"
         FROM subrosa.supervision_group_members p
         JOIN subrosa.supervision_assignments a ON a.clinic_id = p.clinic_id AND a.id = p.assignment_id
        WHERE p.clinic_id = $1 AND p.group_id = $2 AND p.active_until > subrosa.now()
          AND a.state = 'ASSIGNED' AND a.active_until > subrosa.now() ORDER BY p.id`,
      [work.actor.clinicId, groupId],
    );
  }

  /** The primary or, without one, secondary assignment in force between the two, or null; a cover gives no place. */
  async assignmentFor(
    work: Work,
    pair: { readonly supervisorId: string; readonly personId: string },
  ): Promise<string | null> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT id FROM subrosa.supervision_assignments
        WHERE clinic_id = $1 AND supervisor_id = $2 AND supervisee_id = $3 AND state = 'ASSIGNED'
          AND kind IN ('PRIMARY', 'SECONDARY') AND active_from <= subrosa.now() AND active_until > subrosa.now()
        ORDER BY kind, active_until DESC, id LIMIT 1`,
      [work.actor.clinicId, pair.supervisorId, pair.personId],
    );
    return rows[0]?.id ?? null;
  }

  /** The places of a group that have not ended, whatever they rest on; the caller holds the group's lock. */
  async open(work: Work, groupId: string): Promise<SupervisionGroupMemberRow[]> {
    return work.manager
      .createQueryBuilder(SupervisionGroupMemberRow, 'p')
      .andWhere('p.clinicId = :clinic AND p.groupId = :groupId AND p.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        groupId,
      })
      .orderBy('p.id')
      .getMany();
  }
}
