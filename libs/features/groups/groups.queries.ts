import { Inject, Injectable } from '@nestjs/common';
import { unreachable } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import type { Resource } from '@subrosa/access';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import type { PersonRow } from '../identity/index.js';
import { consultationGroupResource, groupMembershipResource } from './consultation-group.policy.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import type { ConsultationGroupRow } from './consultation-group.row.js';
import { CovenantRepository } from './covenant.repository.js';
import type { CovenantRow } from './covenant.row.js';
import type { GroupFilter } from './group-filter.js';
import { GroupMembershipRepository } from './group-membership.repository.js';
import type { GroupMembershipRow } from './group-membership.row.js';
import { permittedActions } from './permitted.js';
import type { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { supervisionGroupResource } from './supervision-group.policy.js';
import { SupervisionGroupRepository, SupervisionPlaceRepository } from './supervision-group.repository.js';
import type { SupervisionGroupRow } from './supervision-group.row.js';

/** A page of visible rows with the grants that show them. */
export interface GrantedPage<Row> {
  readonly items: Granted<Row>[];
  readonly hasNextPage: boolean;
}

/** What of a group a viewer can act on. */
export type GroupThing = 'supervisionGroup' | 'consultationGroup' | 'groupMembership';

/** The actions that a client is told about. */
const THINGS: Readonly<
  Record<GroupThing, { readonly resource: Resource; readonly actions: readonly string[] }>
> = {
  supervisionGroup: { resource: supervisionGroupResource, actions: ['change-places', 'end'] },
  consultationGroup: {
    resource: consultationGroupResource,
    actions: ['admit', 'propose-guest', 'publish-covenant', 'sign', 'appoint', 'change-retention', 'end'],
  },
  groupMembership: {
    resource: groupMembershipResource,
    actions: ['decide', 'remove', 'dismiss', 'leave'],
  },
};

/** The read side of groups. */
@Injectable()
export class GroupsQueries {
  constructor(
    @Inject(SupervisionGroupRepository) private readonly supervision: SupervisionGroupRepository,
    @Inject(SupervisionPlaceRepository) private readonly places: SupervisionPlaceRepository,
    @Inject(ConsultationGroupRepository) private readonly consultation: ConsultationGroupRepository,
    @Inject(GroupMembershipRepository) private readonly memberships: GroupMembershipRepository,
    @Inject(CovenantRepository) private readonly covenants: CovenantRepository,
  ) {}

  /** A page of the supervision groups that the actor may see, the latest made first. */
  async supervisionGroups(
    work: Work,
    filter: GroupFilter,
    request: PageRequest,
  ): Promise<GrantedPage<SupervisionGroupRow>> {
    return this.supervision.list(work, filter, request);
  }

  /** One visible supervision group; NOT_FOUND otherwise. */
  async supervisionGroup(work: Work, id: string): Promise<SupervisionGroupRow> {
    return this.supervision.get(work, id);
  }

  /** A page of the consultation groups that the actor may see, the latest made first. */
  async consultationGroups(
    work: Work,
    filter: GroupFilter,
    request: PageRequest,
  ): Promise<GrantedPage<ConsultationGroupRow>> {
    return this.consultation.list(work, filter, request);
  }

  /** One visible consultation group; NOT_FOUND otherwise. */
  async consultationGroup(work: Work, id: string): Promise<ConsultationGroupRow> {
    return this.consultation.get(work, id);
  }

  /** A page of the guests on whom the actor is to decide, the longest waiting first. */
  async guestProposals(
    work: Work,
    request: PageRequest,
    after: string | null,
  ): Promise<GrantedPage<GroupMembershipRow>> {
    return this.memberships.proposed(work, request, after);
  }

  /** The visible places of groups that have not ended. */
  async placesOf(work: Work, groupIds: readonly string[]): Promise<SupervisionGroupMemberRow[]> {
    return this.places.ofGroups(work, groupIds);
  }

  /** The visible memberships of groups that have not ended. */
  async membershipsOf(work: Work, groupIds: readonly string[]): Promise<GroupMembershipRow[]> {
    return this.memberships.ofGroups(work, groupIds);
  }

  /** The covenants in force of those of the groups that the actor may see. */
  async covenantsOf(work: Work, groupIds: readonly string[]): Promise<CovenantRow[]> {
    return this.covenants.current(work, await this.consultation.findMany(work, groupIds));
  }

  /** The people of those of the memberships that the actor may see, by membership. */
  async peopleOf(work: Work, membershipIds: readonly string[]): Promise<ReadonlyMap<string, PersonRow>> {
    return this.memberships.people(work, membershipIds);
  }

  /** Whether those signed whose signature the actor may know, by membership. */
  async signedBy(work: Work, membershipIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return this.memberships.signed(work, membershipIds);
  }

  /**
   * What the actor may do with each of those of the rows that they may see, by row; the actions are named without their resource.
   * As many statements for a page as for one row.
   */
  async can(
    work: Work,
    kind: GroupThing,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { resource, actions: names } = THINGS[kind];
    const rows = await this.visible(work, kind, ids);
    const actions = names.map((name) => `${kind}.${name}`);
    const allowed = await permittedActions(work, resource, { rows, actions });
    return new Map(
      rows.map(({ id }, index) => [
        id,
        new Set([...(allowed[index] ?? [])].map((action) => action.slice(kind.length + 1))),
      ]),
    );
  }

  private async visible(
    work: Work,
    kind: GroupThing,
    ids: readonly string[],
  ): Promise<readonly { readonly id: string }[]> {
    switch (kind) {
      case 'supervisionGroup':
        return this.supervision.findMany(work, ids);
      case 'consultationGroup':
        return this.consultation.findMany(work, ids);
      case 'groupMembership':
        return this.memberships.findMany(work, ids);
      default:
        return unreachable(kind);
    }
  }
}
