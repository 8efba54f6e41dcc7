import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { PassageReportId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import { CaseText } from './case-text.js';
import { decideReportPassage } from './domain/decide-report.js';
import { shownToOriginal } from './domain/shown-offsets.js';
import { newRow } from './new-row.js';
import { personOf } from './open-section.js';
import { PassageReportRow } from './passage-report.row.js';
import { refuse } from './refuse.js';
import { SectionRepository } from './section.repository.js';

/** Where a reader thinks that someone is identified: half-open, in UTF-16 code units of the text that the reader was shown. */
export interface ReportedPassage {
  readonly sectionId: string;
  readonly from: number;
  readonly to: number;
}

/** Any reader who has opened a section can report a passage of it; it is hidden at once from everyone but the author. */
@Injectable()
export class ReportPassage {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(CaseText) private readonly text: CaseText,
  ) {}

  /** The report; PASSAGE_NOT_REPORTABLE with every reason. */
  async execute(work: Work, input: ReportedPassage): Promise<PassageReportRow> {
    const section = await this.sections.find(work, input.sectionId);
    if (section === null) throw new AppError('NOT_FOUND', { resource: 'Section' });
    const { row, grant } = await this.cases.lockVisible(work, section.caseId, 'case.report-passage');
    const opened = (await this.text.openSections(work, [section.id])).get(section.id);
    const place = { from: input.from, to: input.to };
    const refusals = decideReportPassage({
      ...place,
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      isAuthor: false,
      hasOpenedSection: opened !== undefined,
      section: section.key,
      sectionLength: opened?.shown.length ?? 0,
    });
    refuse('PASSAGE_NOT_REPORTABLE', refusals, { id: section.id, name: 'Section' });
    const original = shownToOriginal(place, opened?.hidden ?? [], opened?.text.length ?? 0);
    const report = newRow(PassageReportRow, {
      clinicId: work.actor.clinicId,
      id: newId<PassageReportId>(),
      caseId: row.id,
      sectionId: section.id,
      reportedBy: personOf(work),
      fromOffset: original.from,
      toOffset: original.to,
      state: 'OPEN',
      reportedAt: work.now(),
      answeredAt: FOREVER,
      answer: null,
      version: 1,
    });
    await insertRows(work, PassageReportRow, [report]);
    await work.record({
      action: 'case.report-passage',
      outcome: 'DONE',
      resource: 'PassageReport',
      resourceId: report.id,
      caseId: row.id,
      grant: grant.code,
      details: { section: section.key },
    });
    await work.emit('passage.reported', report.id);
    return report;
  }
}
