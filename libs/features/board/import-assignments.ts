import { Inject, Injectable } from '@nestjs/common';
import { invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignSupervisor } from '../assignments/index.js';
import type { GuardFinding } from '../assignments/index.js';
import { readCsv } from './csv.js';
import type { CsvLine } from './csv.js';
import type { ImportReport, LineProblem } from './domain/import-report.js';
import { ImportLines } from './import-lines.js';
import type { LineOutcome } from './import-lines.js';

/** The columns of the export that an import needs, and those that it lets stand. */
const NEEDED = ['supervisor_id', 'supervisee_id', 'kind', 'from', 'until'] as const;
const IGNORED = ['supervisor', 'supervisee', 'state', 'end_reason'];
const KINDS = ['PRIMARY', 'SECONDARY'] as const;

/** Assigns supervisors by a file, such as one that was exported and changed. */
@Injectable()
export class ImportAssignments {
  constructor(
    @Inject(AssignSupervisor) private readonly assign: AssignSupervisor,
    @Inject(ImportLines) private readonly imports: ImportLines,
  ) {}

  /** Every line passes the guard, with the lines before it counted; all are assigned or none. */
  async execute(
    work: Work,
    input: { readonly csv: string; readonly isDryRun: boolean },
  ): Promise<ImportReport> {
    const lines = readCsv(input.csv, NEEDED, IGNORED);
    const { done, ...report } = await this.imports.run(work, lines, {
      isDryRun: input.isDryRun,
      take: (line) => this.take(work, line),
    });
    await work.record({
      action: 'board.importAssignments',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: work.actor.clinicId,
      details: {
        lines: report.lines,
        isWritten: report.isWritten,
        problems: report.problems.length,
        good: done.length,
      },
    });
    return report;
  }

  private async take(work: Work, { line, values }: CsvLine): Promise<LineOutcome<string>> {
    const kind = KINDS.find((known) => known === values['kind']);
    if (kind === undefined) throw invalidInput('kind', `must be ${KINDS.join(' or ')}`);
    const { assignment, findings } = await this.assign.execute(work, {
      supervisorId: values['supervisor_id'] ?? '',
      superviseeId: values['supervisee_id'] ?? '',
      kind,
      fromOn: blankToNull(values['from']),
      untilOn: blankToNull(values['until']),
    });
    return assignment === null ? { problems: refusedBy(line, findings) } : { done: assignment.id };
  }
}

function refusedBy(line: number, findings: readonly GuardFinding[]): LineProblem[] {
  return findings
    .filter(({ effect }) => effect === 'REFUSE')
    .map(({ code, field, citation }) => ({
      line,
      column: field === null ? null : field.replace('Id', '_id'),
      code,
      text: citation === null ? 'refused by the rules of supervision' : `refused by ${citation}`,
    }));
}

function blankToNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
