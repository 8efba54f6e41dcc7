import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { PassageReportRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import { CaseText } from './case-text.js';
import { decideAnswerReport } from './domain/decide-report.js';
import { PassageReportRow } from './passage-report.row.js';
import { refuse } from './refuse.js';
import { Screening } from './screening.js';
import { reportAnswerField } from './sealed-fields.js';

const ANSWER_LIMIT = 2_000;

/** The author answers a report with a reasoned "not so"; the other answer is a new version, which `ResubmitCase` gives. */
@Injectable()
export class AnswerReport {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(PassageReportRepository) private readonly reports: PassageReportRepository,
    @Inject(CaseText) private readonly text: CaseText,
    @Inject(Screening) private readonly screening: Screening,
  ) {}

  /** The answered report, whose passage is shown again; REPORT_NOT_ANSWERABLE with every reason. */
  async execute(work: Work, input: { reportId: string; reason: string }): Promise<PassageReportRow> {
    const reason = input.reason.trim();
    if (reason.length > ANSWER_LIMIT)
      throw new AppError('TOO_LARGE', { field: 'reason', size: reason.length, limit: ANSWER_LIMIT });
    const seen = await this.reports.find(work, input.reportId);
    if (seen === null) throw new AppError('NOT_FOUND', { resource: 'PassageReport' });
    const { row, grant } = await this.cases.lockVisible(work, seen.caseId, 'case.answer-report');
    // Read again: another answer may have been given before the lock was had.
    const report = await this.reports.get(work, seen.id);
    const refusals = decideAnswerReport({
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      isAuthor: true,
      isAnswered: report.state !== 'OPEN',
      reportedVersion: 0,
      answer: { kind: 'NOT_SO', reasonLength: reason.length },
    });
    refuse('REPORT_NOT_ANSWERABLE', refusals, { id: report.id, name: 'PassageReport' });
    // Held against what others are shown now: an answer that is wrong must not say once more what was reported.
    const section = (await this.text.openSections(work, [report.sectionId])).get(report.sectionId);
    this.screening.refuseIdentifying('reason', reason, section?.released);
    const cipher = await this.text.cipher(work, row.id);
    await updateRow(work, PassageReportRow, report, {
      state: 'NOT_SO',
      answeredAt: work.now(),
      answer: cipher.seal(reportAnswerField(report.id), 1, reason),
    });
    await work.record({
      action: 'case.answer-report',
      outcome: 'DONE',
      resource: 'PassageReport',
      resourceId: report.id,
      caseId: row.id,
      grant: grant.code,
      details: { answer: 'NOT_SO' },
    });
    await work.emit('passage.answered', report.id);
    return report;
  }
}
