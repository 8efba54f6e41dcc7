import { Inject, Injectable } from '@nestjs/common';
import { FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, ClinicsQueries, dayAt } from '../clinics/index.js';
import { BoardAssignmentRepository } from './board-people.repository.js';
import { writeCsv } from './csv.js';

const COLUMNS = [
  'supervisor_id', 'supervisor', 'supervisee_id', 'supervisee', 'kind', 'from', 'until', 'state', 'end_reason',
]; // prettier-ignore

/** Who supervises whom as a file, which an import takes back after it was changed. */
@Injectable()
export class ExportAssignments {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
    @Inject(BoardAssignmentRepository) private readonly assignments: BoardAssignmentRepository,
  ) {}

  /** Comma-separated text with a heading; `until` is the last day, blank for no end. */
  async execute(work: Work, includesHistory: boolean): Promise<string> {
    const clinic = await this.clinics.get(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'board.see');
    const rows = await this.assignments.matrix(work, includesHistory);
    const names = await this.people.names(work, [
      ...new Set(rows.flatMap(({ supervisorId, superviseeId }) => [supervisorId, superviseeId])),
    ]);
    const nameOf = (id: string) => names.get(id)?.displayName ?? '';
    // The instant of the end is the first that does not belong to it: the day of the moment before is the last one.
    const lastDay = (until: Date) =>
      until.getTime() === FOREVER.getTime() ? '' : dayAt(new Date(until.getTime() - 1), clinic.timeZone);
    await work.record({
      action: 'board.export',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: { what: 'assignments', rows: rows.length },
    });
    return writeCsv(
      COLUMNS,
      rows.map((row) => [
        row.supervisorId,
        nameOf(row.supervisorId),
        row.superviseeId,
        nameOf(row.superviseeId),
        row.kind,
        dayAt(row.activeFrom, clinic.timeZone),
        lastDay(row.activeUntil),
        row.state,
        row.endReason,
      ]),
    );
  }
}
