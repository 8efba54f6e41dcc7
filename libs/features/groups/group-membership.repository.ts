import { Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { MembershipRow } from '../clinics/index.js';
import { PersonRow } from '../identity/index.js';
import { groupMembershipResource } from './consultation-group.policy.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { GroupMembershipRow } from './group-membership.row.js';

/** Memberships of consultation groups, always with what decides who may see them. */
@Injectable()
export class GroupMembershipRepository extends ScopedRepository<GroupMembershipRow> {
  protected override readonly entity = GroupMembershipRow;
  protected override readonly resource = groupMembershipResource;
  protected override readonly seeAction = 'groupMembership.see';

  /** The visible memberships of these groups that have not ended, guests who wait among them, in the order they were made. */
  async ofGroups(work: Work, groupIds: readonly string[]): Promise<GroupMembershipRow[]> {
    if (groupIds.length === 0) return [];
    return this.scoped(work, 'm')
      .query.andWhere('m.groupId = ANY(:groupIds) AND m.activeUntil > subrosa.now()', {
        groupIds: [...groupIds],
      })
      .orderBy('m.id')
      .getMany();
  }

  /** A page of the guests of living groups on whom the actor is to decide, the longest waiting first. */
  async proposed(
    work: Work,
    request: PageRequest,
    after: string | null,
  ): Promise<{ items: Granted<GroupMembershipRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'm', 'groupMembership.decide');
    const { query } = scoped;
    query.innerJoin(
      ConsultationGroupRow,
      'g',
      'g.clinicId = m.clinicId AND g.id = m.groupId AND g.activeUntil > subrosa.now()',
    );
    query.andWhere(`m.state = 'PROPOSED' AND m.activeUntil > subrosa.now()`);
    if (after !== null) query.andWhere('m.id > :after', { after });
    query.orderBy('m.id');
    return this.page(scoped, request);
  }

  /** The people of those memberships that this actor may see, by membership; the name goes with the membership, for guests too. */
  async people(work: Work, membershipIds: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    const rows = await this.findMany(work, membershipIds);
    if (rows.length === 0) return new Map();
    const people = await work.manager
      .createQueryBuilder(PersonRow, 'p')
      .andWhere('p.id = ANY(:ids)', { ids: rows.map(({ personId }) => personId) })
      .getMany();
    const byId = new Map(people.map((person) => [person.id, person]));
    return new Map(
      rows.flatMap(({ id, personId }) => {
        const person = byId.get(personId);
        return person === undefined ? [] : [[id, person] as const];
      }),
    );
  }

  /** Of those memberships whose signature this actor may know: whether the present covenant is signed, by membership. */
  async signed(work: Work, membershipIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    if (membershipIds.length === 0) return new Map();
    const rows = await this.scoped(work, 'm', 'groupMembership.see-signature')
      .query.andWhere('m.id = ANY(:ids)', { ids: [...membershipIds] })
      .getMany();
    const signed: { id: string }[] = await work.manager.query(
      `SELECT m.id FROM subrosa.group_memberships m
         JOIN subrosa.consultation_groups g ON g.clinic_id = m.clinic_id AND g.id = m.group_id
         JOIN subrosa.covenant_signatures s ON s.clinic_id = g.clinic_id AND s.group_id = g.id
          AND s.covenant_version = g.covenant_version AND s.person_id = m.person_id
        WHERE m.clinic_id = $1 AND m.id = ANY($2)`,
      [work.actor.clinicId, rows.map(({ id }) => id)],
    );
    const ids = new Set(signed.map(({ id }) => id));
    return new Map(rows.map(({ id }) => [id, ids.has(id)]));
  }

  /** Every membership of a group that has not ended, admitted or waiting; the caller holds the group's lock. */
  async open(work: Work, groupId: string): Promise<GroupMembershipRow[]> {
    return work.manager
      .createQueryBuilder(GroupMembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.groupId = :groupId AND m.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        groupId,
      })
      .andWhere(`m.state IN ('PROPOSED', 'ADMITTED')`)
      .orderBy('m.id')
      .getMany();
  }

  /** The clinic's membership with this id, of whoever; for a process that follows what became of it. */
  async clinicMembership(work: Work, id: string): Promise<MembershipRow | null> {
    return work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.id = :id', { clinic: work.actor.clinicId, id })
      .getOne();
  }

  /** Locks every open group membership of a person, in the order of their ids. */
  async lockOf(work: Work, personId: string): Promise<GroupMembershipRow[]> {
    return work.manager
      .createQueryBuilder(GroupMembershipRow, 'm')
      .setLock('pessimistic_write')
      .andWhere('m.clinicId = :clinic AND m.personId = :personId AND m.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        personId,
      })
      .andWhere(`m.state IN ('PROPOSED', 'ADMITTED')`)
      .orderBy('m.id')
      .getMany();
  }
}
