import { Inject, Injectable } from '@nestjs/common';
import { AppError, calendarDay, endOfDay, invalidInput } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from './assert-version.js';
import { ClinicRepository } from './clinic.repository.js';
import { LicenceRepository } from './licence.repository.js';
import { LicenceRow } from './licence.row.js';

/** Renews or ends a licence; what rests on it closes or opens with the next request. */
@Injectable()
export class ChangeLicence {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(LicenceRepository) private readonly licences: LicenceRepository,
  ) {}

  /** In force to the end of `expiresOn` in the clinic's zone, which must be later than now and than before. */
  async renew(
    work: Work,
    input: { licenceId: string; expiresOn: string; expectedVersion: number },
  ): Promise<LicenceRow> {
    const expiresOn = calendarDay(input.expiresOn, 'expiresOn');
    const { timeZone } = await this.clinics.lock(work);
    const expiresAt = endOfDay(expiresOn, timeZone);
    return this.change(work, input, (row) => {
      if (expiresAt <= work.now()) throw invalidInput('expiresOn', 'must not be in the past');
      if (expiresAt <= row.expiresAt) throw invalidInput('expiresOn', 'must be later than until now');
      return { expiresAt, action: 'licence.renew' };
    });
  }

  /** Ends a licence that was suspended, given back or entered wrongly, before it returns; LICENCE_ENDED if it is over. */
  async end(work: Work, input: { licenceId: string; expectedVersion: number }): Promise<LicenceRow> {
    await this.clinics.lock(work);
    return this.change(work, input, (row) => {
      if (row.expiresAt <= work.now()) {
        throw new AppError('LICENCE_ENDED', { resource: 'Licence', resourceId: row.id });
      }
      return { expiresAt: work.now(), action: 'licence.end' };
    });
  }

  private async change(
    work: Work,
    input: { licenceId: string; expectedVersion: number },
    decide: (row: LicenceRow) => { expiresAt: Date; action: string },
  ): Promise<LicenceRow> {
    const { row, grant } = await this.licences.lockVisible(work, input.licenceId, 'licence.change');
    assertVersion('Licence', row, input.expectedVersion);
    const { expiresAt, action } = decide(row);
    await updateRow(work, LicenceRow, row, { expiresAt });
    await work.record({
      action,
      outcome: 'DONE',
      resource: 'Licence',
      resourceId: row.id,
      grant: grant.code,
      details: { personId: row.personId, expiresAt: expiresAt.toISOString() },
    });
    await work.emit('licence.changed', row.id);
    return row;
  }
}
