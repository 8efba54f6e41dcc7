import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { VersionRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import type { CaseSectionRow } from './case-section.row.js';
import { CaseText } from './case-text.js';
import type { HiddenWords } from './hidden-words.js';
import type { OpenedSection } from './case-text.js';
import type { CaseVersionRow } from './case-version.row.js';
import { questionField } from './sealed-fields.js';
import { SectionRepository } from './section.repository.js';

/** The port through which later features meet a case: look, lock, seal and open; every answer goes through the grants. */
@Injectable()
export class CaseReader {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(VersionRepository) private readonly versionRows: VersionRepository,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(CaseText) private readonly text: CaseText,
  ) {}

  /** The case if the actor may see that it exists, else null. */
  find(work: Work, caseId: string): Promise<CaseRow | null> {
    return this.cases.find(work, caseId);
  }

  /** Those of the cases that the actor may see, in one statement. */
  findMany(work: Work, caseIds: readonly string[]): Promise<CaseRow[]> {
    return this.cases.findMany(work, caseIds);
  }

  /** Locks the case and decides on it: NOT_FOUND, CASE_EXPIRED or FORBIDDEN. */
  lockVisible(work: Work, caseId: string, action: string): Promise<LockedRow<CaseRow>> {
    return this.cases.lockVisible(work, caseId, action);
  }

  /** The cipher of a case, for text of one's own that hangs on it; CASE_EXPIRED if its key is gone. Ask a grant first. */
  cipher(work: Work, caseId: string): Promise<CaseCipher> {
    return this.text.cipher(work, caseId);
  }

  /** A version of the case, the current one unless a number is given; NOT_FOUND if the actor cannot see it. */
  async version(work: Work, row: CaseRow, number: number = row.versionCount): Promise<CaseVersionRow> {
    const found = (await this.versionRows.ofCases(work, [row.id])).find(
      (version) => version.number === number,
    );
    if (found === undefined) throw new AppError('NOT_FOUND', { resource: 'CaseVersion' });
    return found;
  }

  /** The versions of the case that the actor can see, the oldest first. */
  async versions(work: Work, row: CaseRow): Promise<CaseVersionRow[]> {
    return (await this.versionRows.ofCases(work, [row.id])).sort((a, b) => a.number - b.number);
  }

  /** The question of each of these versions of one case, in their order; as with `openSections`, nothing is noted. Ask a grant first. */
  async questions(work: Work, caseId: string, versions: readonly CaseVersionRow[]): Promise<string[]> {
    const cipher = await this.text.cipher(work, caseId);
    return versions.map(({ number, question }) =>
      question === null ? '' : cipher.open(questionField, number, question),
    );
  }

  /** The sections of a version that the actor can see, in order of disclosure. */
  async sectionsOf(work: Work, version: CaseVersionRow): Promise<CaseSectionRow[]> {
    const rows = await this.sections.ofCases(work, [version.caseId]);
    return rows.filter(({ versionId }) => versionId === version.id).sort((a, b) => a.position - b.position);
  }

  /**
   * Sections with their text as far as the actor may read them, by id, for a decision or an anchor. Writes no ledger line: whoever
   * returns a text to the actor records it, and returns `shown`, never `text`.
   */
  openSections(work: Work, sectionIds: readonly string[]): Promise<ReadonlyMap<string, OpenedSection>> {
    return this.text.openSections(work, sectionIds);
  }

  /** What reports hide from all but the author of these cases, for hiding it in other texts. Ask a grant first. */
  hiddenWords(work: Work, caseIds: readonly string[]): Promise<HiddenWords[]> {
    return this.text.hiddenWords(work, caseIds);
  }

  /** Those of the cases that are unexpired at this very statement; the last look before text leaves. */
  unexpiredNow(work: Work, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.cases.unexpiredNow(work, caseIds);
  }
}
