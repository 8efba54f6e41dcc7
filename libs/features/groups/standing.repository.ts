import { Injectable } from '@nestjs/common';
import { AppError, isUuid, isWithin } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { LicenceRow, MembershipRow } from '../clinics/index.js';
import type { Standing } from './domain/admission.js';
import { heldLicences } from './domain/credential.js';
import type { HeldLicences } from './domain/credential.js';

/** What a person is in the clinic today, with the registration by which rules of supervision are told apart. */
export interface PersonStanding extends Standing, HeldLicences {
  readonly personId: string;
}

/** The standing of people as the rules must know it, whoever asks: a facilitator does not see licences, the rule has to. */
@Injectable()
export class StandingRepository {
  /** NOT_FOUND for somebody who is not and never was a member of the actor's clinic. */
  async get(work: Work, personId: string): Promise<PersonStanding> {
    const [found] = await this.of(work, [personId]);
    if (found === undefined) throw new AppError('NOT_FOUND', { resource: 'Member' });
    return found;
  }

  /** The standing of those who are or were members of the actor's clinic; binding only under the lock of the clinic. */
  async of(work: Work, personIds: readonly string[]): Promise<readonly PersonStanding[]> {
    const ids = personIds.filter(isUuid);
    if (ids.length === 0) return [];
    const which = { clinic: work.actor.clinicId, ids };
    const memberships = await work.manager
      .createQueryBuilder(MembershipRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.personId = ANY(:ids)', which)
      .getMany();
    const licences = await work.manager
      .createQueryBuilder(LicenceRow, 'l')
      .andWhere('l.clinicId = :clinic AND l.personId = ANY(:ids)', which)
      .andWhere('l.issuedOn <= (subrosa.now())::date AND l.expiresAt > subrosa.now()')
      .getMany();
    return memberships.map((row) => {
      const types = licences.filter(({ personId }) => personId === row.personId).map(({ type }) => type);
      return {
        personId: row.personId,
        isMemberOfClinic: isWithin({ from: row.activeFrom, until: row.activeUntil }, work.now()),
        roles: row.roles,
        ...heldLicences(types),
      };
    });
  }
}
