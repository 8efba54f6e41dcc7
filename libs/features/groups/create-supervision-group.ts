import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { checkedGroupName } from './domain/covenant.js';
import { guardGroupSupervisor, isRefusedPlace } from './domain/supervision-place.js';
import { grantFor, personOf } from './group-actor.js';
import { refusePlace } from './place-outcome.js';
import type { PlaceOutcome } from './place-outcome.js';
import { StandingRepository } from './standing.repository.js';
import { supervisionGroupResource } from './supervision-group.policy.js';
import { SupervisionGroupRepository } from './supervision-group.repository.js';
import { SupervisionGroupRow } from './supervision-group.row.js';

const ACTION = 'supervisionGroup.create';

/** Makes a supervision group, as yet without supervisees. */
@Injectable()
export class CreateSupervisionGroup {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(SupervisionGroupRepository) private readonly groups: SupervisionGroupRepository,
    @Inject(StandingRepository) private readonly standings: StandingRepository,
  ) {}

  /** Every finding about the supervisor at once; GROUP_NAME_TAKEN while a living group has the name. */
  async execute(work: Work, input: { name: string; supervisorId: string }): Promise<PlaceOutcome> {
    await this.clinics.lock(work);
    const name = checkedGroupName(input.name);
    const group = newSupervisionGroup(work, { name, supervisorId: input.supervisorId });
    const grant = grantFor(work, { row: group, resource: supervisionGroupResource, action: ACTION });
    const supervisor = await this.standings.get(work, input.supervisorId);
    if (await this.groups.isNamed(work, name)) {
      throw new AppError('GROUP_NAME_TAKEN', { resource: 'SupervisionGroup', field: 'name' });
    }
    const findings = guardGroupSupervisor(supervisor);
    const personId = supervisor.personId;
    if (isRefusedPlace(findings)) return refusePlace(work, { action: ACTION, group, personId, findings });
    await insertRows(work, SupervisionGroupRow, [group]);
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'SupervisionGroup',
      resourceId: group.id,
      grant: grant.code,
      details: { supervisorId: personId },
    });
    await work.emit('supervisionGroup.changed', group.id);
    return { group, findings };
  }
}

function newSupervisionGroup(work: Work, made: { name: string; supervisorId: string }): SupervisionGroupRow {
  const { clinicId, personId } = personOf(work, ACTION);
  return Object.assign(new SupervisionGroupRow(), {
    ...made,
    clinicId,
    id: newId(),
    activeFrom: work.now(),
    activeUntil: FOREVER,
    createdBy: personId,
    createdAt: work.now(),
    version: 1,
  });
}
