import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { licenceResource } from './licence.policy.js';
import { LicenceRow } from './licence.row.js';

/** Licences, always with what decides who may see them. */
@Injectable()
export class LicenceRepository extends ScopedRepository<LicenceRow> {
  protected override readonly entity = LicenceRow;
  protected override readonly resource = licenceResource;
  protected override readonly seeAction = 'licence.see';

  /** The visible licences of these people, the longest-lived first; at most a thousand. */
  async ofPersons(work: Work, personIds: readonly string[]): Promise<LicenceRow[]> {
    if (personIds.length === 0) return [];
    return this.scoped(work, 'l')
      .query.andWhere('l.personId = ANY(:ids)', { ids: [...personIds] })
      .orderBy('l.expiresAt', 'DESC')
      .addOrderBy('l.id')
      .limit(1_000)
      .getMany();
  }

  /** True if the same licence of the person is recorded; for the decision of a use case, which has locked the clinic. */
  async isRecorded(work: Work, licence: Pick<LicenceRow, 'personId' | 'type' | 'number' | 'jurisdiction'>) {
    return work.manager
      .createQueryBuilder(LicenceRow, 'l')
      .andWhere('l.clinicId = :clinic AND l.personId = :personId AND l.type = :type', {
        clinic: work.actor.clinicId,
        ...licence,
      })
      .andWhere('l.number = :number AND l.jurisdiction = :jurisdiction')
      .getExists();
  }
}
