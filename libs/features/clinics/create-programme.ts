import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import type { ProgrammeId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository } from './clinic.repository.js';
import { checkedProgrammeName } from './domain/check-programme.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeRow } from './programme.row.js';

/** A new programme; whether it is the whole clinic is said now or never. */
export interface NewProgramme {
  readonly name: string;
  readonly isPart2: boolean;
  readonly isWholeClinic: boolean;
}

/** Creates a programme of the clinic. */
@Injectable()
export class CreateProgramme {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ProgrammeRepository) private readonly programmes: ProgrammeRepository,
  ) {}

  /** The stored programme; PROGRAMME_NAME_TAKEN, or PROGRAMME_WHOLE_EXISTS where one is the whole clinic already. */
  async execute(work: Work, input: NewProgramme): Promise<ProgrammeRow> {
    const name = checkedProgrammeName(input.name);
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'clinic.createProgramme');
    const row = Object.assign(new ProgrammeRow(), {
      clinicId: work.actor.clinicId,
      id: newId<ProgrammeId>(),
      name,
      isPart2: input.isPart2,
      isWholeClinic: input.isWholeClinic,
      version: 1,
      createdAt: work.now(),
    });
    const others = await this.programmes.others(work, row);
    if (others.hasName) throw new AppError('PROGRAMME_NAME_TAKEN', { resource: 'Programme', field: 'name' });
    if (row.isWholeClinic && others.hasWholeClinic) {
      throw new AppError('PROGRAMME_WHOLE_EXISTS', { resource: 'Programme', field: 'isWholeClinic' });
    }
    await insertRows(work, ProgrammeRow, [row]);
    await work.record({
      action: 'clinic.createProgramme',
      outcome: 'DONE',
      resource: 'Programme',
      resourceId: row.id,
      grant: grant.code,
      details: { isPart2: row.isPart2, isWholeClinic: row.isWholeClinic },
    });
    return row;
  }
}
