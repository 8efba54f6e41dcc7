import DataLoader from 'dataloader';
import type { Work } from '@subrosa/platform/database/index.js';
import type { PersonType } from '../clinics/index.js';
import type { CovenantRow } from './covenant.row.js';
import type { GroupMembershipRow } from './group-membership.row.js';
import type { GroupThing, GroupsQueries } from './groups.queries.js';
import type { SupervisionGroupMemberRow } from './supervision-group-member.row.js';

type Reading = () => Promise<Work>;

function grouped<Row extends { readonly groupId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[][] {
  return ids.map((id) => rows.filter(({ groupId }) => groupId === id));
}

/** The visible places of supervision groups for one request. One statement a batch. */
export class PlacesLoader extends DataLoader<string, SupervisionGroupMemberRow[]> {
  constructor(queries: GroupsQueries, work: Reading) {
    super(async (ids) => grouped(ids, await queries.placesOf(await work(), ids)));
  }
}

/** The visible memberships of consultation groups for one request. One statement a batch. */
export class MembershipsLoader extends DataLoader<string, GroupMembershipRow[]> {
  constructor(queries: GroupsQueries, work: Reading) {
    super(async (ids) => grouped(ids, await queries.membershipsOf(await work(), ids)));
  }
}

/** The covenants in force of groups for one request; null where there is none. One statement a batch. */
export class CovenantLoader extends DataLoader<string, CovenantRow | null> {
  constructor(queries: GroupsQueries, work: Reading) {
    super(async (ids) => {
      const rows = await queries.covenantsOf(await work(), ids);
      return ids.map((id) => rows.find(({ groupId }) => groupId === id) ?? null);
    });
  }
}

/** The person behind a membership, by membership, for one request. Two statements a batch. */
export class MembershipPersonLoader extends DataLoader<string, PersonType | null> {
  constructor(queries: GroupsQueries, work: Reading) {
    super(async (ids) => {
      const people = await queries.peopleOf(await work(), ids);
      return ids.map((id) => {
        const person = people.get(id);
        return person === undefined ? null : { id: person.id, displayName: person.displayName };
      });
    });
  }
}

/** Whether the present covenant is signed, by membership; null for whoever may not know. Two statements a batch. */
export class SignatureLoader extends DataLoader<string, boolean | null> {
  constructor(queries: GroupsQueries, work: Reading) {
    super(async (ids) => {
      const signed = await queries.signedBy(await work(), ids);
      return ids.map((id) => signed.get(id) ?? null);
    });
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the viewer may do with things of one kind, for one request; nothing with what they cannot see. */
class CanLoader extends DataLoader<string, ReadonlySet<string>> {
  constructor(queries: GroupsQueries, work: Reading, kind: GroupThing) {
    super(async (ids) => {
      const can = await queries.can(await work(), kind, ids);
      return ids.map((id) => can.get(id) ?? NOTHING);
    });
  }
}

/** What the viewer may do with supervision groups. */
export class SupervisionGroupCanLoader extends CanLoader {
  constructor(queries: GroupsQueries, work: Reading) {
    super(queries, work, 'supervisionGroup');
  }
}

/** What the viewer may do with consultation groups. */
export class ConsultationGroupCanLoader extends CanLoader {
  constructor(queries: GroupsQueries, work: Reading) {
    super(queries, work, 'consultationGroup');
  }
}

/** What the viewer may do with memberships of groups. */
export class GroupMembershipCanLoader extends CanLoader {
  constructor(queries: GroupsQueries, work: Reading) {
    super(queries, work, 'groupMembership');
  }
}
