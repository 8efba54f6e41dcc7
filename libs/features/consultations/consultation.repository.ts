import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationRow } from '../groups/index.js';

/** How groups treat cases; for cases that the caller has found visible, of which the stages are no secret. */
@Injectable()
export class ConsultationRepository {
  /** The consultations of these cases, in one statement. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<ConsultationRow[]> {
    if (caseIds.length === 0) return [];
    return work.manager
      .createQueryBuilder(ConsultationRow, 's')
      .andWhere('s.clinicId = :clinic AND s.caseId = ANY(:caseIds)', {
        clinic: work.actor.clinicId,
        caseIds: [...caseIds],
      })
      .getMany();
  }

  /** How long the group keeps a case after it was closed, in seconds. */
  async afterSignOffSeconds(work: Work, groupId: string): Promise<number> {
    const rows: { seconds: number }[] = await work.manager.query(
      'SELECT after_sign_off_seconds AS seconds FROM subrosa.consultation_groups WHERE clinic_id = $1 AND id = $2',
      [work.actor.clinicId, groupId],
    );
    const seconds = rows[0]?.seconds;
    if (seconds === undefined) throw new AppError('INTERNAL');
    return seconds;
  }

  /** Changes a consultation of the version that was read, or VERSION_CONFLICT. */
  async change(work: Work, row: ConsultationRow, changes: Partial<ConsultationRow>): Promise<void> {
    await updateRow(work, ConsultationRow, row, changes);
  }
}
