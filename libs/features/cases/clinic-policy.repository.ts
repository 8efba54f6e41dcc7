import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRow, NO_PROGRAMME } from '../clinics/index.js';
import type { RetentionPolicy } from './domain/retention-policy.js';
import type { OnCall } from './domain/submit-facts.js';

/** Reads what the actor's clinic has settled about cases, as it stands in this transaction. */
@Injectable()
export class ClinicPolicyRepository {
  /** The retention policy, with the deadline of each role. */
  async read(work: Work): Promise<RetentionPolicy> {
    const clinic = await this.clinic(work);
    return {
      version: clinic.policyVersion,
      afterSignOffSeconds: clinic.afterSignOffSeconds,
      backstopSeconds: clinic.backstopSeconds,
      maximumSeconds: clinic.maximumSeconds,
      idleDraftSeconds: clinic.idleDraftSeconds,
      reviewDueSeconds: clinic.reviewDueSeconds,
      reviewDueSecondsByRole: {
        NAMED_COLLEAGUE: clinic.colleagueDueSeconds,
        FACILITATOR: clinic.groupDueSeconds,
      },
    };
  }

  /** Whom the clinic has on call; the same that an author was shown exactly while the version is the same. */
  async onCall(work: Work): Promise<OnCall> {
    const { onCallVersion, onCallName, onCallPhone } = await this.clinic(work);
    return { version: onCallVersion, name: onCallName, phone: onCallPhone };
  }

  /**
   * The Part 2 programme that a case of a client in the care of this programme inherits; NO_PROGRAMME if there is none. A clinic that is
   * wholly under Part 2 gives it to every client.
   */
  async part2Programme(work: Work, programmeId: string): Promise<string> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT id FROM subrosa.programmes
        WHERE clinic_id = $1 AND is_part2 AND (id = $2 OR is_whole_clinic) ORDER BY is_whole_clinic LIMIT 1`,
      [work.actor.clinicId, programmeId],
    );
    return rows[0]?.id ?? NO_PROGRAMME;
  }

  private async clinic(work: Work): Promise<ClinicRow> {
    const clinic = await work.manager
      .createQueryBuilder(ClinicRow, 'k')
      .andWhere('k.id = :clinic', { clinic: work.actor.clinicId })
      .getOne();
    if (clinic === null) throw new AppError('INTERNAL');
    return clinic;
  }
}
