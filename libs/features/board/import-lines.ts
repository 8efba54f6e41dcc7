import { Inject, Injectable } from '@nestjs/common';
import type { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { CsvLine } from './csv.js';
import type { ImportReport, LineProblem } from './domain/import-report.js';
import { TrialRepository } from './trial.repository.js';

/** What one line gave, or what is wrong with it. */
export type LineOutcome<T> = { readonly done: T } | { readonly problems: readonly LineProblem[] };

/** Puts the lines of a file through a use case, one after the other: every bad one is reported, and all are written or none. */
@Injectable()
export class ImportLines {
  constructor(@Inject(TrialRepository) private readonly trials: TrialRepository) {}

  /** The report with what each line gave; nothing is kept of a dry run, or if any line is bad. */
  async run<T>(
    work: Work,
    lines: readonly CsvLine[],
    { isDryRun, take }: { isDryRun: boolean; take: (line: CsvLine) => Promise<LineOutcome<T>> },
  ): Promise<ImportReport & { readonly done: readonly T[] }> {
    const outcomes = await this.trials.trial(
      work,
      () => this.takeAll(work, lines, take),
      (all) => !isDryRun && all.every((outcome) => 'done' in outcome),
    );
    const problems = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
    return {
      lines: lines.length,
      isWritten: !isDryRun && problems.length === 0,
      problems,
      done: outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done] : [])),
    };
  }

  private async takeAll<T>(
    work: Work,
    lines: readonly CsvLine[],
    take: (line: CsvLine) => Promise<LineOutcome<T>>,
  ): Promise<LineOutcome<T>[]> {
    const outcomes: LineOutcome<T>[] = [];
    for (const line of lines) {
      const attempt = await this.trials.attempt(work, () => take(line));
      outcomes.push(
        'result' in attempt ? attempt.result : { problems: [toProblem(line.line, attempt.refusal)] },
      );
    }
    return outcomes;
  }
}

function toProblem(line: number, refusal: AppError): LineProblem {
  const { field, problem } = refusal.details;
  return {
    line,
    column: typeof field === 'string' ? field : null,
    code: refusal.code,
    text: typeof problem === 'string' ? problem : refusal.message,
  };
}
