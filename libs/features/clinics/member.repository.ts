import { Injectable } from '@nestjs/common';
import type { PageRequest, PersonId } from '@subrosa/kernel';
import { PersonRow } from '../identity/index.js';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { memberResource } from './member.policy.js';
import { MembershipRow } from './membership.row.js';

/** A membership with the person it belongs to. */
export interface Member {
  readonly membership: MembershipRow;
  readonly person: PersonRow;
}

/** Who is listed; `after` is the name and id to go on from. */
export interface MemberFilter {
  readonly role: string | null;
  readonly includesEnded: boolean;
  readonly after: { readonly name: string; readonly id: string } | null;
}

/** Memberships, always with what decides who may see them. */
@Injectable()
export class MemberRepository extends ScopedRepository<MembershipRow> {
  protected override readonly entity = MembershipRow;
  protected override readonly resource = memberResource;
  protected override readonly seeAction = 'member.see';

  /** A page of visible members by name. */
  async list(
    work: Work,
    filter: MemberFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<Member>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'm');
    const { query } = scoped;
    query.innerJoin(PersonRow, 'p', 'p.id = m.personId');
    if (!filter.includesEnded) {
      query.andWhere('m.activeFrom <= subrosa.now() AND m.activeUntil > subrosa.now()');
    }
    if (filter.role !== null) query.andWhere(':role = ANY(m.roles)', { role: filter.role });
    if (filter.after !== null) {
      query.andWhere('(p.displayName, m.id) > (:afterName, :afterId)', {
        afterName: filter.after.name,
        afterId: filter.after.id,
      });
    }
    query.orderBy('p.displayName').addOrderBy('m.id');
    const page = await this.page(scoped, request);
    const people = await this.persons(
      work,
      page.items.map(({ row }) => row.personId),
    );
    const items = page.items.flatMap(({ row, grants }) => {
      const person = people.get(row.personId);
      return person === undefined ? [] : [{ row: { membership: row, person }, grants }];
    });
    return { items, hasNextPage: page.hasNextPage };
  }

  /** The membership of a person if this actor may see it, else null. */
  async ofPerson(work: Work, personId: string): Promise<MembershipRow | null> {
    return this.scoped(work, 'm').query.andWhere('m.personId = :personId', { personId }).getOne();
  }

  /** The person of a visible membership. */
  async personOf(work: Work, membership: MembershipRow): Promise<PersonRow | null> {
    return (await this.persons(work, [membership.personId])).get(membership.personId) ?? null;
  }

  /** Those of the people whose names this actor may know, past members among them. */
  async named(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.scoped(work, 'm', 'member.name')
      .query.andWhere('m.personId = ANY(:ids)', { ids: personIds })
      .getMany();
    return this.persons(
      work,
      rows.map(({ personId }) => personId),
    );
  }

  /** Those of the people whose public keys this actor may see. */
  async withVisibleKeys(work: Work, personIds: readonly string[]): Promise<readonly string[]> {
    if (personIds.length === 0) return [];
    const rows = await this.scoped(work, 'm', 'vaultKeys.seePublic')
      .query.andWhere('m.personId = ANY(:ids)', { ids: [...personIds] })
      .getMany();
    return rows.map(({ personId }) => personId);
  }

  /** How many active members other than this one hold the role; for the decisions of a use case, which has locked the clinic. */
  async countOthers(work: Work, membershipId: string, role: string): Promise<number> {
    return work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.id <> :membershipId', {
        clinic: work.actor.clinicId,
        membershipId,
      })
      .andWhere(':role = ANY(m.roles) AND m.activeFrom <= subrosa.now() AND m.activeUntil > subrosa.now()', {
        role,
      })
      .getCount();
  }

  /** True if somebody with this address is an active member of the actor's clinic. */
  async isMember(work: Work, email: string): Promise<boolean> {
    return work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .innerJoin(PersonRow, 'p', 'p.id = m.personId')
      .andWhere('m.clinicId = :clinic AND p.email = :email AND m.activeUntil > subrosa.now()', {
        clinic: work.actor.clinicId,
        email,
      })
      .getExists();
  }

  /** The active members of the clinic who hold one of the roles; for decisions, not for lists. */
  async activeWith(work: Work, roles: readonly string[]): Promise<readonly PersonId[]> {
    const rows = await work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.roles && :roles', {
        clinic: work.actor.clinicId,
        roles: [...roles],
      })
      .andWhere('m.activeFrom <= subrosa.now() AND m.activeUntil > subrosa.now()')
      .getMany();
    // Ids of persons by the column's foreign key.
    return rows.map(({ personId }) => personId as PersonId);
  }

  private async persons(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    if (ids.length === 0) return new Map();
    const rows = await work.manager
      .createQueryBuilder(PersonRow, 'p')
      .andWhere('p.id = ANY(:ids)', { ids: [...ids] })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }
}
