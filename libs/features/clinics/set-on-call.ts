import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import type { ClinicRow } from './clinic.row.js';
import { checkedOnCall } from './domain/check-on-call.js';

/** Who is to be phoned from now on; nobody where both are left out. */
export interface NewOnCall {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly expectedVersion: number;
}

/** Says whom to phone when it cannot wait. */
@Injectable()
export class SetOnCall {
  constructor(@Inject(ClinicRepository) private readonly clinics: ClinicRepository) {}

  /**
   * The clinic with its next version of who is on call, so that an author who was shown the one before is shown the new one first.
   * VERSION_CONFLICT if it was changed meanwhile.
   */
  async execute(work: Work, input: NewOnCall): Promise<ClinicRow> {
    const { name, phone } = checkedOnCall(input);
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'clinic.setOnCall');
    const { onCallVersion: current } = clinic;
    if (current !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', { resource: 'Clinic', resourceId: clinic.id, current });
    }
    const onCallVersion = current + 1;
    await this.clinics.change(work, clinic, { onCallName: name, onCallPhone: phone, onCallVersion });
    await work.record({
      action: 'clinic.setOnCall',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: { version: onCallVersion, isSomebody: name !== '' },
    });
    return clinic;
  }
}
