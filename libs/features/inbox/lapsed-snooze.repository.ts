import { Inject, Injectable } from '@nestjs/common';
import type { ClinicId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { DataSource } from 'typeorm';

/** A snooze whose instant has come. */
export interface LapsedSnooze {
  readonly clinicId: ClinicId;
  readonly id: string;
}

/** The search across clinics for snoozes that mean nothing any more; the worker's alone, and ids only. */
@Injectable()
export class LapsedSnoozeRepository {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** At most `limit` of them, the longest over first. */
  async find(limit: number): Promise<LapsedSnooze[]> {
    return this.dataSource.query(
      'SELECT clinic_id AS "clinicId", snooze_id AS id FROM subrosa.lapsed_snoozes($1)',
      [limit],
    );
  }

  /** Deletes those of one clinic that are still over: one that was put off again meanwhile stays. Answers how many. */
  async delete(work: Work, ids: readonly string[]): Promise<number> {
    const deleted: [unknown[], number] = await work.manager.query(
      `DELETE FROM subrosa.inbox_snoozes WHERE clinic_id = $1 AND id = ANY($2) AND snoozed_until <= subrosa.now()`,
      [work.actor.clinicId, [...ids]],
    );
    return deleted[1];
  }
}
