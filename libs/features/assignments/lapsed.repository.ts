import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { DataSource } from 'typeorm';

/** What the worker's role may ask across clinics about supervisors: ids of assignments that want settling, and nothing else. */
@Injectable()
export class LapsedRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Assignments in force whose supervisor's standing is not what was last settled, in random order. */
  unsettled(limit: number): Promise<{ readonly clinicId: ClinicId; readonly id: string }[]> {
    return this.dataSource.query(
      'SELECT clinic_id AS "clinicId", assignment_id AS id FROM subrosa.lapsed_assignments($1)',
      [limit],
    );
  }
}
