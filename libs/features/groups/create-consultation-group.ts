import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { Admission, newGroupMembership } from './admission.js';
import { consultationGroupResource } from './consultation-group.policy.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { CovenantRow } from './covenant.row.js';
import { checkedCovenant, checkedGroupName } from './domain/covenant.js';
import { grantFor, personOf } from './group-actor.js';
import { GroupMembershipRow } from './group-membership.row.js';
import { assertGroupRetention } from './group-retention.js';
import { newCovenant } from './publish-covenant.js';

const ACTION = 'consultationGroup.create';
const MOST_FACILITATORS = 10;

/** The group that is to be; what is left out is the clinic's default. */
export interface CreateGroupInput {
  readonly name: string;
  readonly facilitatorIds: readonly string[];
  readonly covenant?: string | null;
  readonly afterSignOffSeconds?: number | null;
  readonly backstopSeconds?: number | null;
}

/** Makes a consultation group with those who lead it, and with its first covenant if there is one. */
@Injectable()
export class CreateConsultationGroup {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(Admission) private readonly admission: Admission,
  ) {}

  /** GROUP_MEMBER_REFUSED, RETENTION_OUT_OF_BOUNDS or GROUP_NAME_TAKEN change nothing. */
  async execute(work: Work, input: CreateGroupInput): Promise<ConsultationGroupRow> {
    const clinic = await this.clinics.lock(work);
    const group = newGroup(work, clinic, input);
    const grant = grantFor(work, { row: group, resource: consultationGroupResource, action: ACTION });
    assertGroupRetention(group, clinic);
    if (await this.groups.isNamed(work, group.name)) {
      throw new AppError('GROUP_NAME_TAKEN', { resource: 'ConsultationGroup', field: 'name' });
    }
    const facilitators = await this.facilitators(work, group, input.facilitatorIds);
    await insertRows(work, ConsultationGroupRow, [group]);
    await insertRows(work, GroupMembershipRow, facilitators);
    if (group.covenantVersion > 0) {
      await insertRows(work, CovenantRow, [newCovenant(work, group, checkedCovenant(input.covenant ?? ''))]);
    }
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'ConsultationGroup',
      resourceId: group.id,
      grant: grant.code,
      details: {
        facilitators: facilitators.map(({ personId }) => personId),
        covenantVersion: group.covenantVersion,
        afterSignOffSeconds: group.afterSignOffSeconds,
        backstopSeconds: group.backstopSeconds,
      },
    });
    for (const { id } of facilitators) await work.emit('group.memberAdmitted', id);
    if (group.covenantVersion > 0) await work.emit('group.covenantPublished', group.id);
    return group;
  }

  private async facilitators(
    work: Work,
    group: ConsultationGroupRow,
    personIds: readonly string[],
  ): Promise<GroupMembershipRow[]> {
    const once = [...new Set(personIds)];
    if (once.length < 1 || once.length > MOST_FACILITATORS) {
      throw invalidInput('facilitatorIds', `must name 1 to ${MOST_FACILITATORS} people`);
    }
    const rows: GroupMembershipRow[] = [];
    for (const personId of once) {
      const coming = { groupId: group.id, personId, place: 'FACILITATOR' } as const;
      await this.admission.check(work, coming);
      rows.push(newGroupMembership(work, coming));
    }
    return rows;
  }
}

function newGroup(work: Work, clinic: ClinicRow, input: CreateGroupInput): ConsultationGroupRow {
  const { clinicId, personId } = personOf(work, ACTION);
  return Object.assign(new ConsultationGroupRow(), {
    clinicId,
    id: newId(),
    name: checkedGroupName(input.name),
    covenantVersion: (input.covenant ?? null) === null ? 0 : 1,
    afterSignOffSeconds: input.afterSignOffSeconds ?? clinic.afterSignOffSeconds,
    backstopSeconds: input.backstopSeconds ?? clinic.backstopSeconds,
    activeFrom: work.now(),
    activeUntil: FOREVER,
    createdBy: personId,
    createdAt: work.now(),
    version: 1,
  });
}
