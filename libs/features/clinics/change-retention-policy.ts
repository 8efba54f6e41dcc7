import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import type { ClinicRow } from './clinic.row.js';
import { decideRetention } from './domain/retention-bounds.js';
import type { RetentionSettings } from './domain/retention-bounds.js';

type DueByRole = 'colleagueDueSeconds' | 'groupDueSeconds';

/** The policy that is to hold; what is due by role stays as it is where it is left out. */
export type NewRetention = Omit<RetentionSettings, DueByRole> &
  Readonly<Partial<Record<DueByRole, number | null>>> & { readonly expectedVersion: number };

/** Changes how long cases and drafts live from now on; what was submitted keeps the dates it was given. */
@Injectable()
export class ChangeRetentionPolicy {
  constructor(@Inject(ClinicRepository) private readonly clinics: ClinicRepository) {}

  /** RETENTION_OUT_OF_BOUNDS names every field outside its bounds, with them; VERSION_CONFLICT if it was changed meanwhile. */
  async execute(work: Work, input: NewRetention): Promise<ClinicRow> {
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'clinic.changeRetention');
    if (clinic.policyVersion !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', {
        resource: 'Clinic',
        resourceId: clinic.id,
        current: clinic.policyVersion,
      });
    }
    const { expectedVersion: _expected, colleagueDueSeconds, groupDueSeconds, ...given } = input;
    const settings: RetentionSettings = {
      ...given,
      colleagueDueSeconds: colleagueDueSeconds ?? clinic.colleagueDueSeconds,
      groupDueSeconds: groupDueSeconds ?? clinic.groupDueSeconds,
    };
    const problems = decideRetention(settings, clinic);
    if (problems.length > 0) {
      throw new AppError('RETENTION_OUT_OF_BOUNDS', {
        resource: 'Clinic',
        resourceId: clinic.id,
        fields: problems.map(({ field }) => field),
        limits: problems.map(({ field, minimum, maximum }) => `${field}: ${minimum} to ${maximum} seconds`),
      });
    }
    await this.clinics.change(work, clinic, { ...settings, policyVersion: clinic.policyVersion + 1 });
    await work.record({
      action: 'clinic.changeRetention',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: { ...settings, policyVersion: clinic.policyVersion },
    });
    return clinic;
  }
}
