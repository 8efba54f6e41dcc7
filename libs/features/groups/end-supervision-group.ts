import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { assertGroupAlive } from './add-supervisee.js';
import { endedAt } from './domain/group-period.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { SupervisionGroupRepository, SupervisionPlaceRepository } from './supervision-group.repository.js';
import { SupervisionGroupRow } from './supervision-group.row.js';

/** Ends a supervision group with all its places; the supervisions go on. */
@Injectable()
export class EndSupervisionGroup {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(SupervisionGroupRepository) private readonly groups: SupervisionGroupRepository,
    @Inject(SupervisionPlaceRepository) private readonly places: SupervisionPlaceRepository,
  ) {}

  /** Closes the group's cases to its supervisees before it returns; GROUP_ENDED for one that has ended. */
  async execute(
    work: Work,
    input: { groupId: string; expectedVersion: number },
  ): Promise<SupervisionGroupRow> {
    await this.clinics.lock(work);
    const { row, grant } = await this.groups.lockVisible(work, input.groupId, 'supervisionGroup.end');
    assertGroupAlive(work, row);
    assertVersion('SupervisionGroup', row, input.expectedVersion);
    const places = await this.places.open(work, row.id);
    for (const place of places) {
      const activeUntil = endedAt(place.activeFrom, work.now());
      await updateRow(work, SupervisionGroupMemberRow, place, { activeUntil });
    }
    await updateRow(work, SupervisionGroupRow, row, { activeUntil: endedAt(row.activeFrom, work.now()) });
    await work.record({
      action: 'supervisionGroup.end',
      outcome: 'DONE',
      resource: 'SupervisionGroup',
      resourceId: row.id,
      grant: grant.code,
      details: { places: places.length },
    });
    await work.emit('supervisionGroup.changed', row.id);
    return row;
  }
}
