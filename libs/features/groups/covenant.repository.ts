import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationGroupRow } from './consultation-group.row.js';
import { CovenantSignatureRow } from './covenant-signature.row.js';
import { CovenantRow } from './covenant.row.js';

/** Covenants and signatures of groups that the caller was shown or has locked; they have no audience of their own. */
@Injectable()
export class CovenantRepository {
  /** The covenants in force of these groups; a group without one has none among them. */
  async current(work: Work, groups: readonly ConsultationGroupRow[]): Promise<CovenantRow[]> {
    if (groups.length === 0) return [];
    return work.manager
      .createQueryBuilder(CovenantRow, 'c')
      .innerJoin(
        ConsultationGroupRow,
        'g',
        'g.clinicId = c.clinicId AND g.id = c.groupId AND g.covenantVersion = c.covenantVersion',
      )
      .andWhere('c.clinicId = :clinic AND c.groupId = ANY(:ids)', {
        clinic: work.actor.clinicId,
        ids: groups.map(({ id }) => id),
      })
      .getMany();
  }

  /** True if the person has signed this version. */
  async hasSigned(
    work: Work,
    signature: { readonly groupId: string; readonly covenantVersion: number; readonly personId: string },
  ): Promise<boolean> {
    return work.manager
      .createQueryBuilder(CovenantSignatureRow, 's')
      .andWhere('s.clinicId = :clinic AND s.groupId = :groupId', {
        clinic: work.actor.clinicId,
        ...signature,
      })
      .andWhere('s.covenantVersion = :covenantVersion AND s.personId = :personId')
      .getExists();
  }
}
