import { AppError } from '@subrosa/kernel';
import { retentionBounds } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { decideGroupRetention } from './domain/group-retention.js';
import type { GroupRetention, RetentionLimit } from './domain/group-retention.js';

/** The bounds of a group's rule: the clinic's own, and never past what extensions may reach there. */
function groupRetentionLimits(clinic: ClinicRow): readonly RetentionLimit[] {
  return retentionBounds(clinic).flatMap(({ field, minimum, maximum }) => {
    if (field !== 'afterSignOffSeconds' && field !== 'backstopSeconds') return [];
    const most = Math.min(maximum, clinic.maximumSeconds);
    return [{ field, minimum: Math.min(minimum, most), maximum: most }];
  });
}

/** RETENTION_OUT_OF_BOUNDS names every field outside its bounds, with them. */
export function assertGroupRetention(wanted: GroupRetention, clinic: ClinicRow): void {
  const problems = decideGroupRetention(wanted, groupRetentionLimits(clinic));
  if (problems.length === 0) return;
  throw new AppError('RETENTION_OUT_OF_BOUNDS', {
    resource: 'ConsultationGroup',
    fields: problems.map(({ field }) => field),
    limits: problems.map(({ field, minimum, maximum }) => `${field}: ${minimum} to ${maximum} seconds`),
  });
}
