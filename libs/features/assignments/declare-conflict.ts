import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import { ConflictRepository, MAX_CONFLICTS } from './conflict.repository.js';
import { DeclaredConflictRow } from './declared-conflict.row.js';
import type { ConflictKind } from './declared-conflict.row.js';
import { PartyRepository } from './party.repository.js';

/** Lets a person say that something beside supervision ties them to somebody here. */
@Injectable()
export class DeclareConflict {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ConflictRepository) private readonly conflicts: ConflictRepository,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
  ) {}

  /**
   * From then on the guard refuses any new supervision between the two. One that runs goes on: the director is told that there is a
   * tie, not who declared it nor of what kind. CONFLICT_STANDS if the same person has declared it already.
   */
  async execute(
    work: Work,
    input: { readonly otherPersonId: string; readonly kind: ConflictKind },
  ): Promise<DeclaredConflictRow> {
    const row = declared(work, input);
    const grant = this.conflicts.allowsRow(work, row, 'conflict.declare');
    if (grant === null) {
      throw new AppError('FORBIDDEN', { resource: 'DeclaredConflict', action: 'conflict.declare' });
    }
    // Assignments are decided under the same lock, so that none slips through between question and answer.
    await this.clinics.lock(work);
    if (row.otherId === row.declaredBy) throw invalidInput('otherPersonId', 'must be somebody else');
    await this.parties.get(work, row.otherId);
    await this.assertNew(work, row);
    await insertRows(work, DeclaredConflictRow, [row]);
    // The kind is nobody else's, and others read the ledger.
    await work.record({
      action: 'conflict.declare',
      outcome: 'DONE',
      resource: 'DeclaredConflict',
      resourceId: row.id,
      grant: grant.code,
      details: { otherId: row.otherId },
    });
    const pair = { oneId: row.declaredBy, otherId: row.otherId };
    if (await this.assignments.isBetween(work, pair)) await work.emit('conflict.declared', row.id);
    return row;
  }

  private async assertNew(work: Work, row: DeclaredConflictRow): Promise<void> {
    const standing = await this.conflicts.own(work);
    if (standing.some((one) => one.row.otherId === row.otherId)) throw new AppError('CONFLICT_STANDS');
    if (standing.length >= MAX_CONFLICTS) {
      throw invalidInput('otherPersonId', `at most ${MAX_CONFLICTS} declarations can stand`);
    }
  }
}

function declared(
  work: Work,
  { otherPersonId, kind }: { otherPersonId: string; kind: ConflictKind },
): DeclaredConflictRow {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { action: 'conflict.declare' });
  return Object.assign(new DeclaredConflictRow(), {
    clinicId: work.actor.clinicId,
    id: newId(),
    declaredBy: work.actor.personId,
    otherId: otherPersonId,
    kind,
    declaredAt: work.now(),
    withdrawnAt: FOREVER,
    version: 1,
  });
}
