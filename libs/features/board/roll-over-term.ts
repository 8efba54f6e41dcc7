import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  AssignmentRepository,
  CheckAssignment,
  SupervisionAssignmentRow,
  isRefused,
} from '../assignments/index.js';
import { ClinicRepository, calendarDay, endOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { BoardAssignmentRepository } from './board-people.repository.js';
import type { ImportReport } from './domain/import-report.js';
import { ImportLines } from './import-lines.js';

/** Which assignments go on, and until which day, its last. */
export interface RollOverInput {
  readonly endingBefore: string;
  readonly untilOn: string;
  readonly isDryRun: boolean;
}

/**
 * Carries the assignments of a term over into the next: those in force that end by a day are prolonged, so that their cases stay where
 * they are. Assignments without an end need none of it, covers have dates of their own.
 */
@Injectable()
export class RollOverTerm {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(BoardAssignmentRepository) private readonly matrix: BoardAssignmentRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(CheckAssignment) private readonly check: CheckAssignment,
    @Inject(ImportLines) private readonly lines: ImportLines,
  ) {}

  /** The guard looks at each for the longer time; all are prolonged or none. A problem's `line` counts the assignments from 1. */
  async execute(work: Work, input: RollOverInput): Promise<ImportReport> {
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'board.see');
    const by = endOfDay(calendarDay(input.endingBefore, 'endingBefore'), clinic.timeZone);
    const until = endOfDay(calendarDay(input.untilOn, 'untilOn'), clinic.timeZone);
    if (until <= work.now()) throw invalidInput('untilOn', 'must not be in the past');
    if (until <= by) throw invalidInput('untilOn', 'must be later than the term that ends');
    const ending = (await this.matrix.matrix(work, false)).filter(
      ({ kind, activeUntil }) =>
        kind !== 'COVERING' && activeUntil.getTime() !== FOREVER.getTime() && activeUntil <= by,
    );
    const byLine = ending.map((row, at) => ({ line: at + 1, values: { id: row.id } }));
    const { done, ...report } = await this.lines.run(work, byLine, {
      isDryRun: input.isDryRun,
      take: async ({ line, values }) => this.prolong(work, { clinic, line, id: values['id'] ?? '', until }),
    });
    await work.record({
      action: 'board.rollOver',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: { assignments: report.lines, isWritten: report.isWritten, prolonged: done.length },
    });
    return report;
  }

  private async prolong(
    work: Work,
    asked: { readonly clinic: ClinicRow; readonly line: number; readonly id: string; readonly until: Date },
  ) {
    const { row } = await this.assignments.lockVisible(work, asked.id, 'assignment.end');
    if (row.activeUntil <= work.now()) throw new AppError('ASSIGNMENT_ENDED');
    const longer = Object.assign(new SupervisionAssignmentRow(), row, { activeUntil: asked.until });
    const findings = await this.check.execute(work, asked.clinic, { row: longer, isNew: false });
    const against = findings.filter(({ effect }) => effect === 'REFUSE' || effect === 'CLOSE');
    if (isRefused(findings) || against.length > 0) {
      return {
        problems: against.map(({ code, citation }) => ({
          line: asked.line,
          column: null,
          code,
          text:
            citation === null ? 'stands against a longer time' : `stands against a longer time: ${citation}`,
        })),
      };
    }
    await updateRow(work, SupervisionAssignmentRow, row, { activeUntil: asked.until });
    await work.emit('assignment.assigned', row.id);
    return { done: row.id };
  }
}
