import { Inject, Injectable } from '@nestjs/common';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, assertVersion } from '../clinics/index.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import type { GroupRetention } from './domain/group-retention.js';
import { assertGroupRetention } from './group-retention.js';

const ACTION = 'consultationGroup.change-retention';

/** Changes how long the cases of a group live from now on; what was submitted keeps the dates it was given. */
@Injectable()
export class ChangeGroupRetention {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
  ) {}

  /** RETENTION_OUT_OF_BOUNDS names every field outside its bounds, with them; VERSION_CONFLICT if it was changed meanwhile. */
  async execute(
    work: Work,
    input: GroupRetention & { groupId: string; expectedVersion: number },
  ): Promise<ConsultationGroupRow> {
    const clinic = await this.clinics.lock(work);
    const { row, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    this.groups.assertAlive(work, row);
    assertVersion('ConsultationGroup', row, input.expectedVersion);
    const { afterSignOffSeconds, backstopSeconds } = input;
    assertGroupRetention({ afterSignOffSeconds, backstopSeconds }, clinic);
    await updateRow(work, ConsultationGroupRow, row, { afterSignOffSeconds, backstopSeconds });
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'ConsultationGroup',
      resourceId: row.id,
      grant: grant.code,
      details: { afterSignOffSeconds, backstopSeconds },
    });
    return row;
  }
}
