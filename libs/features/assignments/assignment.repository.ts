import { Injectable } from '@nestjs/common';
import type { PageRequest, Period } from '@subrosa/kernel';
import type { Grant } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import type { SelectQueryBuilder } from 'typeorm';
import { assignmentResource } from './assignment.policy.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentState } from './assignment.row.js';

/** Which assignments are listed; `after` is the id to go on from. */
export interface AssignmentFilter {
  readonly supervisorId: string | null;
  readonly superviseeId: string | null;
  readonly state: AssignmentState | null;
  readonly onlyInForce: boolean;
  readonly after: string | null;
}

const IN_FORCE = `a.state = 'ASSIGNED' AND a.activeFrom <= subrosa.now() AND a.activeUntil > subrosa.now()`;

/** Assignments, always with what decides who may see them. */
@Injectable()
export class AssignmentRepository extends ScopedRepository<SupervisionAssignmentRow> {
  protected override readonly entity = SupervisionAssignmentRow;
  protected override readonly resource = assignmentResource;
  protected override readonly seeAction = 'assignment.see';

  /** A page of visible assignments, the latest made first. */
  async list(
    work: Work,
    filter: AssignmentFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<SupervisionAssignmentRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'a');
    const { query } = scoped;
    const { supervisorId, superviseeId, state, after } = filter;
    if (supervisorId !== null) query.andWhere('a.supervisorId = :supervisorId', { supervisorId });
    if (superviseeId !== null) query.andWhere('a.superviseeId = :superviseeId', { superviseeId });
    if (state !== null) query.andWhere('a.state = :state', { state });
    if (filter.onlyInForce) query.andWhere(IN_FORCE);
    if (after !== null) query.andWhere('a.id < :after', { after });
    query.orderBy('a.id', 'DESC');
    return this.page(scoped, request);
  }

  /** The grant for the action on a row that may not be stored yet, or null. */
  allowsRow(work: Work, row: SupervisionAssignmentRow, action: string): Grant | null {
    return work.ability.allows(action, assignmentResource, row, work.now());
  }

  /** Every assignment of the clinic that is or will be in force at the instant or later; for the guard, not for lists. */
  async heldFrom(work: Work, at: Date): Promise<SupervisionAssignmentRow[]> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere(`a.clinicId = :clinic AND a.state = 'ASSIGNED'`, { clinic: work.actor.clinicId })
      .andWhere('a.activeUntil > :at AND a.activeUntil > a.activeFrom', { at })
      .getMany();
  }

  /** True if the same two people wait for a decision already; the caller has locked the clinic. */
  async isProposed(work: Work, pair: { supervisorId: string; superviseeId: string }): Promise<boolean> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere(`a.clinicId = :clinic AND a.state = 'PROPOSED'`, { clinic: work.actor.clinicId })
      .andWhere('a.supervisorId = :supervisorId AND a.superviseeId = :superviseeId', { ...pair })
      .getExists();
  }

  /** The row of the clinic with this id, whoever asks; for the guard, not for people. */
  async named(work: Work, id: string): Promise<SupervisionAssignmentRow | null> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere('a.clinicId = :clinic AND a.id = :id', { clinic: work.actor.clinicId, id })
      .getOne();
  }

  /** True if one of the two supervises the other, will, or has proposed to; the caller has locked the clinic. */
  async isBetween(work: Work, { oneId, otherId }: { oneId: string; otherId: string }): Promise<boolean> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .select('a.id')
      .andWhere(`a.clinicId = :clinic AND a.state <> 'DECLINED' AND a.activeUntil > subrosa.now()`, {
        clinic: work.actor.clinicId,
      })
      .andWhere(
        '((a.supervisorId = :oneId AND a.superviseeId = :otherId) OR (a.supervisorId = :otherId AND a.superviseeId = :oneId))',
        { oneId, otherId },
      )
      .getExists();
  }

  /** The visible supervisions by this person that share an instant with the period, covers left out, locked in the order of their ids. */
  async lockSupervisions(
    work: Work,
    supervisorId: string,
    period: Period,
  ): Promise<SupervisionAssignmentRow[]> {
    return this.scoped(work, 'a')
      .query.andWhere(`a.supervisorId = :supervisorId AND a.state = 'ASSIGNED' AND a.kind <> 'COVERING'`, {
        supervisorId,
      })
      .andWhere('a.activeFrom < :until AND a.activeUntil > :from', { ...period })
      .andWhere('a.activeFrom < a.activeUntil')
      .orderBy('a.id')
      .setLock('pessimistic_write', undefined, ['a'])
      .getMany();
  }

  /** The covers of the assignment that are not over, in the order of their ids; the caller decides on the assignment. */
  async covers(work: Work, coveredId: string): Promise<SupervisionAssignmentRow[]> {
    return this.coversOf(work, coveredId).getMany();
  }

  /** The same, locked. */
  async lockCovers(work: Work, coveredId: string): Promise<SupervisionAssignmentRow[]> {
    return this.coversOf(work, coveredId).setLock('pessimistic_write', undefined, ['a']).getMany();
  }

  /** What involves this person on either side and is not over, as far as the actor may settle it, locked in the order of their ids. */
  async lockInvolving(work: Work, personId: string): Promise<SupervisionAssignmentRow[]> {
    return this.scoped(work, 'a', 'assignment.settle')
      .query.andWhere('(a.supervisorId = :personId OR a.superviseeId = :personId)', { personId })
      .andWhere(`a.state = 'ASSIGNED' AND a.activeUntil > subrosa.now() AND a.activeFrom < a.activeUntil`)
      .orderBy('a.id')
      .setLock('pessimistic_write', undefined, ['a'])
      .getMany();
  }

  /** The supervisee's other supervisions in force that the actor may see, covers left out, the oldest first. */
  async besides(
    work: Work,
    { id, superviseeId }: SupervisionAssignmentRow,
  ): Promise<Granted<SupervisionAssignmentRow>[]> {
    const scoped = this.scoped(work, 'a');
    scoped.query
      .andWhere(`a.superviseeId = :superviseeId AND a.id <> :id AND a.kind <> 'COVERING'`, {
        superviseeId,
        id,
      })
      .andWhere(IN_FORCE)
      .orderBy('a.id');
    return (await this.page(scoped, { first: 100, after: null })).items;
  }

  private coversOf(work: Work, coveredId: string): SelectQueryBuilder<SupervisionAssignmentRow> {
    return work.manager
      .createQueryBuilder(SupervisionAssignmentRow, 'a')
      .andWhere(`a.clinicId = :clinic AND a.coversId = :coveredId AND a.kind = 'COVERING'`, {
        clinic: work.actor.clinicId,
        coveredId,
      })
      .andWhere(`a.state = 'ASSIGNED' AND a.activeUntil > subrosa.now()`)
      .orderBy('a.id');
  }
}
