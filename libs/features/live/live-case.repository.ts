import { Injectable } from '@nestjs/common';
import { compilePredicate } from '@subrosa/access';
import type { ClassRef } from '@subrosa/access';
import { isUuid } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRow, caseResource } from '../cases/index.js';

/** What a person may know of a case at this instant: that it exists, or also what it says. */
export interface CaseStanding {
  readonly id: string;
  readonly isReadable: boolean;
  readonly expiresAt: Date;
}

/** Cases as open pages stand to them. */
@Injectable()
export class LiveCaseRepository extends ScopedRepository<CaseRow> {
  protected readonly entity = CaseRow;
  protected readonly resource = caseResource;
  protected readonly seeAction = 'case.see';

  /** Those of the cases that the actor may know of, with whether they may read them, in one statement. */
  async standings(work: Work, ids: readonly string[]): Promise<CaseStanding[]> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    const metadata = (entity: ClassRef) => work.manager.dataSource.getMetadata(entity);
    const reading = compilePredicate(work.ability, 'case.teaser', caseResource, { alias: 'c', metadata });
    return this.scoped(work, 'c')
      .query.select('c.id', 'id')
      .addSelect('c.expiresAt', 'expiresAt')
      .addSelect(`(${reading.sql})`, 'isReadable')
      .setParameters({ ...reading.parameters })
      .andWhere('c.id = ANY(:ids)', { ids: wanted })
      .getRawMany<CaseStanding>();
  }
}
