import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { CovenantRow } from './covenant.row.js';
import { checkedCovenant } from './domain/covenant.js';
import { personOf } from './group-actor.js';

const ACTION = 'consultationGroup.publish-covenant';

/** Puts a new covenant in force. */
@Injectable()
export class PublishCovenant {
  constructor(@Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository) {}

  /**
   * Closes the group's cases to everybody before it returns, until they sign the new text, whoever published it among them. The version
   * that it replaces must be the one in force (0 for the first), else VERSION_CONFLICT names it.
   */
  async execute(
    work: Work,
    input: { groupId: string; covenant: string; replacesVersion: number },
  ): Promise<ConsultationGroupRow> {
    const { row, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    this.groups.assertAlive(work, row);
    const named = { resource: 'ConsultationGroup', resourceId: row.id };
    if (row.covenantVersion !== input.replacesVersion) {
      throw new AppError('VERSION_CONFLICT', { ...named, current: row.covenantVersion });
    }
    const body = checkedCovenant(input.covenant);
    const covenantVersion = row.covenantVersion + 1;
    await updateRow(work, ConsultationGroupRow, row, { covenantVersion });
    await insertRows(work, CovenantRow, [newCovenant(work, row, body)]);
    await work.record({
      ...{ action: ACTION, outcome: 'DONE', ...named, grant: grant.code },
      details: { covenantVersion },
    });
    await work.emit('group.covenantPublished', row.id);
    return row;
  }
}

/** The text as the version that the group names. */
export function newCovenant(work: Work, group: ConsultationGroupRow, body: string): CovenantRow {
  return Object.assign(new CovenantRow(), {
    clinicId: group.clinicId,
    id: newId(),
    groupId: group.id,
    covenantVersion: group.covenantVersion,
    body,
    publishedBy: personOf(work, ACTION).personId,
    publishedAt: work.now(),
  });
}
