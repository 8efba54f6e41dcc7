import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRow } from '../clinics/index.js';
import type { RetentionPolicy } from './domain/retention-policy.js';

/** Reads the retention policy of the actor's clinic, as it stands in this transaction. */
@Injectable()
export class ClinicPolicyRepository {
  async read(work: Work): Promise<RetentionPolicy> {
    const clinic = await work.manager
      .createQueryBuilder(ClinicRow, 'k')
      .andWhere('k.id = :clinic', { clinic: work.actor.clinicId })
      .getOne();
    if (clinic === null) throw new AppError('INTERNAL');
    return {
      version: clinic.policyVersion,
      afterSignOffSeconds: clinic.afterSignOffSeconds,
      backstopSeconds: clinic.backstopSeconds,
      maximumSeconds: clinic.maximumSeconds,
      idleDraftSeconds: clinic.idleDraftSeconds,
      reviewDueSeconds: clinic.reviewDueSeconds,
    };
  }
}
