import { Inject, Injectable } from '@nestjs/common';
import { AppError, calendarDay, dayAt, endOfDay, invalidInput, newId } from '@subrosa/kernel';
import type { LicenceId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import { checkedLicence } from './domain/check-member.js';
import type { LicenceText } from './domain/check-member.js';
import { LicenceRepository } from './licence.repository.js';
import { LicenceRow } from './licence.row.js';
import { MemberRepository } from './member.repository.js';

/** Records a licence that the clinic has seen. */
@Injectable()
export class AddLicence {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(LicenceRepository) private readonly licences: LicenceRepository,
  ) {}

  /** In force to the end of `expiresOn` in the clinic's zone; LICENCE_EXISTS if it is recorded already. */
  async execute(
    work: Work,
    input: LicenceText & { memberId: string; issuedOn: string; expiresOn: string },
  ): Promise<LicenceRow> {
    const text = checkedLicence(input);
    const issuedOn = calendarDay(input.issuedOn, 'issuedOn');
    const expiresOn = calendarDay(input.expiresOn, 'expiresOn');
    const clinic = await this.clinics.lock(work);
    const { row: member, grant } = await this.members.lockVisible(work, input.memberId, 'member.addLicence');
    if (member.activeUntil <= work.now()) throw new AppError('MEMBERSHIP_ENDED', { resource: 'Member' });
    const today = dayAt(work.now(), clinic.timeZone);
    if (issuedOn > today) throw invalidInput('issuedOn', 'must not be in the future');
    if (expiresOn < today) throw invalidInput('expiresOn', 'must not be in the past');
    const licence: LicenceRow = Object.assign(new LicenceRow(), {
      clinicId: work.actor.clinicId,
      id: newId<LicenceId>(),
      personId: member.personId,
      ...text,
      issuedOn,
      expiresAt: endOfDay(expiresOn, clinic.timeZone),
      version: 1,
    });
    if (await this.licences.isRecorded(work, licence)) throw new AppError('LICENCE_EXISTS');
    await insertRows(work, LicenceRow, [licence]);
    await work.record({
      action: 'member.addLicence',
      outcome: 'DONE',
      resource: 'Licence',
      resourceId: licence.id,
      grant: grant.code,
      details: { personId: member.personId, type: text.type, jurisdiction: text.jurisdiction, expiresOn },
    });
    return licence;
  }
}
