import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationGroupRepository } from './consultation-group.repository.js';
import type { ConsultationGroupRow } from './consultation-group.row.js';
import { CovenantSignatureRow } from './covenant-signature.row.js';
import { CovenantRepository } from './covenant.repository.js';
import { decideSignature } from './domain/covenant.js';
import { personOf } from './group-actor.js';

const ACTION = 'consultationGroup.sign';

/** Signs the covenant of a group as its member. */
@Injectable()
export class SignCovenant {
  constructor(
    @Inject(ConsultationGroupRepository) private readonly groups: ConsultationGroupRepository,
    @Inject(CovenantRepository) private readonly covenants: CovenantRepository,
  ) {}

  /** COVENANT_CHANGED unless the version that was read is the one in force; COVENANT_ALREADY_SIGNED the second time. */
  async execute(work: Work, input: { groupId: string; seenVersion: number }): Promise<ConsultationGroupRow> {
    const { clinicId, personId } = personOf(work, ACTION);
    // Under the group's lock no covenant is published and nothing is signed meanwhile.
    const { row, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    const signature = { groupId: row.id, covenantVersion: row.covenantVersion, personId };
    const refusal = decideSignature({
      current: row.covenantVersion,
      seen: input.seenVersion,
      hasSigned: await this.covenants.hasSigned(work, signature),
    });
    const named = { resource: 'ConsultationGroup', resourceId: row.id };
    if (refusal !== null) throw new AppError(refusal, { ...named, current: row.covenantVersion });
    const made = { ...signature, clinicId, id: newId(), signedAt: work.now() };
    await insertRows(work, CovenantSignatureRow, [Object.assign(new CovenantSignatureRow(), made)]);
    await work.record({
      ...{ action: ACTION, outcome: 'DONE', ...named, grant: grant.code },
      details: { covenantVersion: row.covenantVersion },
    });
    return row;
  }
}
