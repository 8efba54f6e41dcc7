import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { PassageReportRepository, SectionRepository, VersionRepository } from './attached.repository.js';
import { CaseKeys } from './case-keys.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import type { CaseSectionRow } from './case-section.row.js';
import type { Passage } from './domain/anchor.js';
import { hidePassages } from './domain/hide-passages.js';
import { findReported } from './domain/reported-words.js';
import { openHiddenWords, wordsOf } from './hidden-words.js';
import type { HiddenWords } from './hidden-words.js';
import { sectionField } from './sealed-fields.js';

/** A section with its text in clear, and what of it this reader must not be shown. */
export interface OpenedSection {
  readonly section: CaseSectionRow;
  readonly versionNumber: number;
  readonly isAuthor: boolean;
  /** As the author wrote it; never return it to a reader: `shown` is for that. */
  readonly text: string;
  readonly hidden: readonly Passage[];
  /** What this reader may be shown. */
  readonly shown: string;
  /** What everyone but the author is shown, whoever reads: only this is known to the readers of the case. */
  readonly released: string;
}

/** Opens the sealed text of cases for those whom the grants allow it. */
@Injectable()
export class CaseText {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(VersionRepository) private readonly versions: VersionRepository,
    @Inject(PassageReportRepository) private readonly reports: PassageReportRepository,
  ) {}

  /** The cipher of a case; CASE_EXPIRED if its key is gone or out of sight. */
  async cipher(work: Work, caseId: string): Promise<CaseCipher> {
    const cipher = await this.keys.open(work, caseId);
    if (cipher === null) throw new AppError('CASE_EXPIRED', { resource: 'Case', resourceId: caseId });
    return cipher;
  }

  /**
   * The text of those of the sections that the actor may read at this instant, by section id; a fixed number of statements however
   * many there are. Writes nothing to the ledger: `readSections` does. The last look at the clock comes after the opening, so that
   * a case which expires meanwhile gives nothing.
   */
  async openSections(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, OpenedSection>> {
    const rows = await this.sections.allowedAmong(work, ids, 'section.read');
    if (rows.length === 0) return new Map();
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const ciphers = await this.keys.openMany(work, caseIds);
    const cases = new Map((await this.cases.findMany(work, caseIds)).map((row) => [row.id, row]));
    const numbers = new Map((await this.versions.ofCases(work, caseIds)).map((row) => [row.id, row.number]));
    const hidden = openHiddenWords(await this.reports.hidingOf(work, caseIds), ciphers);
    const opened = rows.flatMap((section): OpenedSection[] => {
      const cipher = ciphers.get(section.caseId);
      const row = cases.get(section.caseId);
      const number = numbers.get(section.versionId);
      if (cipher === undefined || row === undefined || number === undefined || section.body === null)
        return [];
      const text = cipher.open(sectionField(section.key), number, section.body);
      return [openedSection(work, { section, row, number, text }, hidden)];
    });
    const unexpired = await this.cases.unexpiredNow(work, caseIds);
    return new Map(
      opened.filter(({ section }) => unexpired.has(section.caseId)).map((one) => [one.section.id, one]),
    );
  }

  /** The same, with one ledger line per text, for texts that are returned to the actor. */
  async readSections(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, OpenedSection>> {
    const opened = await this.openSections(work, ids);
    await work.recordAll(
      [...opened.values()].map(({ section, isAuthor, versionNumber }) => ({
        action: 'section.read',
        outcome: 'READ',
        resource: 'Section',
        resourceId: section.id,
        caseId: section.caseId,
        grant: isAuthor ? 'section.read.author' : 'section.read.supervisor',
        details: { version: versionNumber, section: section.key },
      })),
    );
    return opened;
  }

  /** What the reports of these cases hide from all but the author; two statements at most. Ask a grant first. */
  async hiddenWords(work: Work, caseIds: readonly string[]): Promise<HiddenWords[]> {
    const reports = await this.reports.hidingOf(work, caseIds);
    if (reports.length === 0) return [];
    const concerned = [...new Set(reports.map(({ caseId }) => caseId))];
    return openHiddenWords(reports, await this.keys.openMany(work, concerned));
  }
}

function openedSection(
  work: Work,
  what: { section: CaseSectionRow; row: CaseRow; number: number; text: string },
  reported: readonly HiddenWords[],
): OpenedSection {
  const { section, row, number, text } = what;
  const isAuthor = work.actor.kind === 'person' && work.actor.personId === row.authorId;
  const ofCase = reported.filter(({ caseId }) => caseId === section.caseId);
  const places = ofCase.filter(({ sectionId }) => sectionId === section.id).map(({ place }) => place);
  const fromOthers = [...places, ...findReported(text, wordsOf(ofCase))];
  const released = hidePassages(text, fromOthers);
  const seen = isAuthor ? { hidden: [], shown: text } : { hidden: fromOthers, shown: released };
  return { section, versionNumber: number, isAuthor, text, ...seen, released };
}
