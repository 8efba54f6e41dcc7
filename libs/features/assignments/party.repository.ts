import { Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { LicenceRow, MembershipRow } from '../clinics/index.js';

/** What the clinic has on file about one party of a supervision. */
export interface Party {
  readonly membership: MembershipRow;
  readonly licences: readonly LicenceRow[];
}

/** The parties as the guard must know them, whoever asks: a proposer does not see all of it, the rule has to. */
@Injectable()
export class PartyRepository {
  /** NOT_FOUND for somebody who is not and never was a member of the actor's clinic. */
  async get(work: Work, personId: string): Promise<Party> {
    const membership = isUuid(personId)
      ? await work.manager
          .createQueryBuilder(MembershipRow, 'm')
          .andWhere('m.clinicId = :clinic AND m.personId = :personId', {
            clinic: work.actor.clinicId,
            personId,
          })
          .getOne()
      : null;
    if (membership === null) throw new AppError('NOT_FOUND', { resource: 'Member' });
    const licences = await work.manager
      .createQueryBuilder(LicenceRow, 'l')
      .andWhere('l.clinicId = :clinic AND l.personId = :personId', { clinic: work.actor.clinicId, personId })
      .getMany();
    return { membership, licences };
  }

  /** The membership of this person, or null; for the process that follows what became of it. */
  async membership(work: Work, personId: string): Promise<MembershipRow | null> {
    return work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.personId = :personId', {
        clinic: work.actor.clinicId,
        personId,
      })
      .getOne();
  }
}
