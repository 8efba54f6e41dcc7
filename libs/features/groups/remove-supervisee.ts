import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { endedAt } from './domain/group-period.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { SupervisionGroupRepository, SupervisionPlaceRepository } from './supervision-group.repository.js';
import type { SupervisionGroupRow } from './supervision-group.row.js';

/** Takes a supervisee out of a supervision group; the supervision itself goes on. */
@Injectable()
export class RemoveSupervisee {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(SupervisionGroupRepository) private readonly groups: SupervisionGroupRepository,
    @Inject(SupervisionPlaceRepository) private readonly places: SupervisionPlaceRepository,
  ) {}

  /** Closes the group's cases to the supervisee before it returns; GROUP_PLACE_ENDED for one that has ended. */
  async execute(
    work: Work,
    input: { placeId: string; expectedVersion: number },
  ): Promise<SupervisionGroupRow> {
    await this.clinics.lock(work);
    const { row, grant } = await this.places.lockVisible(work, input.placeId, 'supervisionPlace.end');
    assertVersion('SupervisionPlace', row, input.expectedVersion);
    if (row.activeUntil <= work.now()) {
      throw new AppError('GROUP_PLACE_ENDED', { resource: 'SupervisionPlace', resourceId: row.id });
    }
    await updateRow(work, SupervisionGroupMemberRow, row, {
      activeUntil: endedAt(row.activeFrom, work.now()),
    });
    await work.record({
      action: 'supervisionPlace.end',
      outcome: 'DONE',
      resource: 'SupervisionGroup',
      resourceId: row.groupId,
      grant: grant.code,
      details: { change: 'REMOVED', placeId: row.id, personId: row.personId },
    });
    await work.emit('supervisionGroup.changed', row.groupId);
    return this.groups.get(work, row.groupId);
  }
}
