import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, isUuid, newId } from '@subrosa/kernel';
import type { DeterminationId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { determinationResource } from './determination.policy.js';
import { DeterminationRepository } from './determination.repository.js';
import { DeterminationRow } from './determination.row.js';
import { DETERMINATION_BASES } from './domain/determination.js';
import type { DeterminationBasis } from './domain/determination.js';

/** What a privacy officer determines about one client record, from now until an instant. */
export interface NewDetermination {
  readonly clientRecordId: string;
  readonly basis: DeterminationBasis;
  readonly until: Date;
}

/** Records that peer learning about a client needs no consent. It replaces one in no other purpose. */
@Injectable()
export class RecordDetermination {
  constructor(@Inject(DeterminationRepository) private readonly determinations: DeterminationRepository) {}

  /** The stored determination; INVALID_INPUT unless it ends in the future, NOT_FOUND for no client record of this clinic. */
  async execute(work: Work, input: NewDetermination): Promise<DeterminationRow> {
    const row = newRow(work, input);
    const grant = work.ability.allows('determination.record', determinationResource, row, work.now());
    if (grant === null) {
      throw new AppError('FORBIDDEN', { resource: 'Determination', action: 'determination.record' });
    }
    if (!isUuid(input.clientRecordId)) throw new AppError('NOT_FOUND', { resource: 'ClientRecord' });
    if (!DETERMINATION_BASES.includes(input.basis)) throw invalidInput('basis', 'is not on the list');
    // Asked as what must hold, so that an invalid date is refused too.
    if (!(input.until.getTime() > work.now().getTime() && input.until.getTime() < FOREVER.getTime())) {
      throw invalidInput('until', 'must lie in the future: a determination is made for a time');
    }
    await this.determinations.add(work, row);
    await work.record({
      action: 'determination.record',
      outcome: 'DONE',
      resource: 'Determination',
      resourceId: row.id,
      grant: grant.code,
      details: { basis: row.basis, until: row.activeUntil.toISOString() },
    });
    return row;
  }
}

function newRow(work: Work, input: NewDetermination): DeterminationRow {
  return Object.assign(new DeterminationRow(), {
    clinicId: work.actor.clinicId,
    id: newId<DeterminationId>(),
    clientRecordId: input.clientRecordId,
    basis: input.basis,
    // A system actor determines nothing: its rows fall through every grant.
    madeBy: work.actor.kind === 'person' ? work.actor.personId : '',
    activeFrom: work.now(),
    activeUntil: input.until,
    revokedAt: FOREVER,
    version: 1,
  });
}
