import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { compilePredicate } from '@subrosa/access';
import type { ClassRef, Grant } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { clinicResource } from './clinic.policy.js';
import { ClinicRow } from './clinic.row.js';

/** The clinic of the Work. It is the tenant itself and has no clinic above it, so the scoped repository does not fit. */
@Injectable()
export class ClinicRepository {
  /** The clinic in which the actor acts; NOT_FOUND for an actor who may not see it. */
  async get(work: Work): Promise<ClinicRow> {
    const metadata = (entity: ClassRef) => work.manager.dataSource.getMetadata(entity);
    const predicate = compilePredicate(work.ability, 'clinic.see', clinicResource, { alias: 'c', metadata });
    const row = await work.manager
      .createQueryBuilder(ClinicRow, 'c')
      .andWhere('c.id = :clinic', { clinic: work.actor.clinicId })
      .andWhere(predicate.sql, predicate.parameters)
      .getOne();
    if (row === null) throw new AppError('NOT_FOUND', { resource: 'Clinic' });
    return row;
  }

  /**
   * Holds everybody else's changes of people and assignments in this clinic until the transaction ends, so that what was read
   * afterwards is still so at the commit. References to the clinic can be written meanwhile.
   */
  async lock(work: Work): Promise<ClinicRow> {
    const row = await work.manager
      .createQueryBuilder(ClinicRow, 'c')
      .setLock('for_no_key_update')
      .andWhere('c.id = :clinic', { clinic: work.actor.clinicId })
      .getOne();
    if (row === null) throw new AppError('NOT_FOUND', { resource: 'Clinic' });
    return row;
  }

  /** The grant for the action on the actor's clinic, or null. */
  allows(work: Work, row: ClinicRow, action: string): Grant | null {
    return work.ability.allows(action, clinicResource, row, work.now());
  }

  /** The same, FORBIDDEN instead of null. */
  assertAllowed(work: Work, row: ClinicRow, action: string): Grant {
    const grant = this.allows(work, row, action);
    if (grant === null) throw new AppError('FORBIDDEN', { resource: 'Clinic', resourceId: row.id, action });
    return grant;
  }

  /** Changes the clinic's own row, which the caller has locked. */
  async change(work: Work, row: ClinicRow, changes: Partial<ClinicRow>): Promise<void> {
    await work.manager
      .createQueryBuilder()
      .update(ClinicRow)
      .set(changes)
      .andWhere('id = :clinic', { clinic: work.actor.clinicId })
      .execute();
    Object.assign(row, changes);
  }
}
