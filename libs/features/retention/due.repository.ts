import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import { DataSource } from 'typeorm';

/** Something that is due in some clinic. */
export interface Due {
  readonly clinicId: ClinicId;
  readonly id: string;
}

/** What the worker's role may ask across clinics: ids of what is due, in random order, and nothing else. */
@Injectable()
export class DueRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Cases past their expiry that are neither destroyed, held nor waiting after a failure. */
  cases(limit: number): Promise<Due[]> {
    return this.dataSource.query('SELECT clinic_id AS "clinicId", case_id AS id FROM subrosa.due_cases($1)', [
      limit,
    ]);
  }

  /** Epochs that a case has left, or that nobody is in any more. */
  epochs(limit: number): Promise<Due[]> {
    return this.dataSource.query(
      'SELECT clinic_id AS "clinicId", epoch_id AS id FROM subrosa.left_epochs($1)',
      [limit],
    );
  }

  /** Drafts past their idle limit. */
  drafts(limit: number): Promise<Due[]> {
    return this.dataSource.query(
      'SELECT clinic_id AS "clinicId", draft_id AS id FROM subrosa.due_drafts($1)',
      [limit],
    );
  }
}
