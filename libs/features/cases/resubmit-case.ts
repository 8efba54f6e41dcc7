import { Inject, Injectable } from '@nestjs/common';
import { textDigest } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { PassageReportRepository } from './attached.repository.js';
import { CaseRow } from './case.row.js';
import { CaseReader } from './case-reader.js';
import { CaseWriter } from './case-writer.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { nextCaseState } from './domain/case-state.js';
import { decideResubmit } from './domain/decide-submit.js';
import { holdsReported } from './domain/reported-words.js';
import { REVIEWER_OF, reviewDueAt } from './domain/retention-policy.js';
import type { Refusal } from './domain/refusal.js';
import { wordsOf } from './hidden-words.js';
import { PassageReportRow } from './passage-report.row.js';
import { RecusalRepository } from './recusal.repository.js';
import { questionField } from './sealed-fields.js';
import { SubmissionGate, documentOf } from './submission-gate.js';
import type { Examined, SubmittedText } from './submission-gate.js';
import type { SubmitCaseResult } from './submit-case.js';

/** The next version of a case. */
export interface ResubmitCaseInput extends SubmittedText {
  readonly caseId: string;
}

/**
 * A new version through the same gate, for those of the case's audience who are entitled today: it answers what was asked, every open
 * report and every recusal, and whatever went out unscreened is screened after it.
 */
@Injectable()
export class ResubmitCase {
  constructor(
    @Inject(CaseReader) private readonly reader: CaseReader,
    @Inject(PassageReportRepository) private readonly reports: PassageReportRepository,
    @Inject(RecusalRepository) private readonly recusals: RecusalRepository,
    @Inject(SubmissionGate) private readonly gate: SubmissionGate,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
    @Inject(ClinicPolicyRepository) private readonly policies: ClinicPolicyRepository,
  ) {}

  /** The case with its new version, or every reason why not at once. */
  async execute(work: Work, input: ResubmitCaseInput): Promise<SubmitCaseResult> {
    const locked = await this.reader.lockVisible(work, input.caseId, 'case.resubmit');
    const { row } = locked;
    const open = (await this.reports.ofCases(work, [row.id])).filter(({ state }) => state === 'OPEN');
    const examined = await this.examine(work, row, input);
    const isUnscreened = row.screening === 'UNSCREENED';
    const refusals = decideResubmit({
      ...examined.facts,
      state: row.state,
      expiresAt: row.expiresAt,
      isAuthor: true,
      previousTextDigest: await this.previousDigest(work, row),
      openReports: open.length,
      openRecusals: (await this.recusals.openOf(work, row.id)).length,
      isUnscreened,
      sectionsWithReported: await this.withReported(work, row, input),
    });
    const answer = { refusals, findings: examined.findings, urgentNotice: null };
    if (refusals.length > 0) {
      await recordRefused(work, locked, refusals);
      return { ...answer, row: null };
    }
    await this.write(work, locked, examined);
    for (const report of open) {
      await updateRow(work, PassageReportRow, report, { state: 'NEW_VERSION', answeredAt: work.now() });
      await work.emit('passage.answered', report.id);
    }
    await this.recusals.answerByNewVersion(work, row.id);
    return { ...answer, row };
  }

  private examine(work: Work, row: CaseRow, input: ResubmitCaseInput): Promise<Examined> {
    return this.gate.examine(work, {
      authorId: row.authorId,
      clientRecordId: row.clientRecordId,
      template: { id: row.templateId, version: row.templateVersion },
      purpose: row.purpose,
      teaser: { ageBand: row.ageBand, presentingArea: row.presentingArea },
      to: { ofCase: row },
      urgency: null,
      isUnscreened: false,
      text: input,
    });
  }

  /** The keys of the sections that still hold what was reported in the section of that key. */
  private async withReported(work: Work, row: CaseRow, input: ResubmitCaseInput): Promise<string[]> {
    const open = (await this.reader.hiddenWords(work, [row.id])).filter(({ isOpen }) => isOpen);
    const keys = input.sections
      .filter(({ key, text }) => holdsReported(text, wordsOf(open.filter((one) => one.key === key))))
      .map(({ key }) => key);
    return [...new Set(keys)];
  }

  private async previousDigest(work: Work, row: CaseRow): Promise<string> {
    const version = await this.reader.version(work, row);
    const cipher = await this.reader.cipher(work, row.id);
    const sections = await this.reader.sectionsOf(work, version);
    const opened = await this.reader.openSections(
      work,
      sections.map(({ id }) => id),
    );
    const question =
      version.question === null ? '' : cipher.open(questionField, version.number, version.question);
    const texts = [...opened.values()].map(({ section, text }) => ({ key: section.key, text }));
    return textDigest(documentOf({ question, sections: texts }));
  }

  private async write(work: Work, locked: LockedRow<CaseRow>, examined: Examined): Promise<void> {
    const { row, grant } = locked;
    const number = row.versionCount + 1;
    const cipher = await this.reader.cipher(work, row.id);
    await this.writer.writeVersion(work, { row, number, cipher, screening: 'SCREENED' }, examined.content);
    await this.writer.linkGrounds(work, row, examined.restsOn);
    const wasUnscreened = row.screening === 'UNSCREENED';
    const policy = await this.policies.read(work);
    await updateRow(work, CaseRow, row, {
      state: nextCaseState(row.state, 'resubmit') ?? row.state,
      stateChangedAt: work.now(),
      versionCount: number,
      screening: 'SCREENED',
      dueAt: reviewDueAt(work.now(), policy, REVIEWER_OF[row.audienceKind]),
    });
    await work.record({
      action: 'case.resubmit',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { version: number, ...(wasUnscreened ? { screening: 'SCREENED' } : {}) },
    });
    await work.emit('case.resubmitted', row.id);
  }
}

async function recordRefused(
  work: Work,
  { row, grant }: LockedRow<CaseRow>,
  refusals: readonly Refusal[],
): Promise<void> {
  await work.record({
    action: 'case.resubmit',
    outcome: 'REFUSED',
    resource: 'Case',
    resourceId: row.id,
    caseId: row.id,
    grant: grant.code,
    details: { reasons: [...new Set(refusals.map(({ code }) => code))] },
  });
}
