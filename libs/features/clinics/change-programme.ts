import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { assertVersion } from './assert-version.js';
import { ClinicRepository } from './clinic.repository.js';
import { checkedProgrammeName, decideProgrammeChange } from './domain/check-programme.js';
import { ProgrammeRepository } from './programme.repository.js';
import { ProgrammeRow } from './programme.row.js';

/** What a programme is to be; what is left out stays. */
export interface ProgrammeChange {
  readonly programmeId: string;
  readonly name?: string | null;
  readonly isPart2?: boolean | null;
  readonly expectedVersion: number;
}

/** Renames a programme, or puts it under 42 CFR Part 2. */
@Injectable()
export class ChangeProgramme {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ProgrammeRepository) private readonly programmes: ProgrammeRepository,
  ) {}

  /**
   * The changed programme. Records that are in it come under the rule with their next submission; PROGRAMME_HAS_RECORDS refuses to
   * take the rule off again. PROGRAMME_NAME_TAKEN and VERSION_CONFLICT as everywhere.
   */
  async execute(work: Work, input: ProgrammeChange): Promise<ProgrammeRow> {
    const given = typeof input.name === 'string' ? checkedProgrammeName(input.name) : null;
    await this.clinics.lock(work);
    const { row, grant } = await this.programmes.lockVisible(work, input.programmeId, 'programme.change');
    assertVersion('Programme', row, input.expectedVersion);
    const wanted = { name: given ?? row.name, isPart2: input.isPart2 ?? row.isPart2 };
    const refusal = decideProgrammeChange(
      {
        isPart2: row.isPart2,
        isNameTaken: (await this.programmes.others(work, { id: row.id, name: wanted.name })).hasName,
        hasRecords: await this.programmes.hasRecords(work, row.id),
      },
      wanted,
    );
    if (refusal !== null) throw new AppError(refusal, { resource: 'Programme', resourceId: row.id });
    const before = row.isPart2;
    await updateRow<ProgrammeRow>(work, ProgrammeRow, row, wanted);
    await work.record({
      action: 'programme.change',
      outcome: 'DONE',
      resource: 'Programme',
      resourceId: row.id,
      grant: grant.code,
      details: { isRenamed: given !== null, isPart2Before: before, isPart2: row.isPart2 },
    });
    return row;
  }
}
