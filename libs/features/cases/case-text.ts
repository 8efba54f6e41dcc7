import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { PassageReportRepository } from './attached.repository.js';
import { CaseKeys } from './case-keys.js';
import { CaseRepository } from './case.repository.js';
import type { CaseSectionRow } from './case-section.row.js';
import type { Passage } from './domain/anchor.js';
import { hidePassages } from './domain/hide-passages.js';
import { findReported } from './domain/reported-words.js';
import { openHiddenWords, wordsOf } from './hidden-words.js';
import type { HiddenWords } from './hidden-words.js';
import { sectionField } from './sealed-fields.js';
import { SectionRepository } from './section.repository.js';
import type { GrantedSection, SectionPlace } from './section.repository.js';

/** A section with its text in clear, and what of it this reader must not be shown. */
export interface OpenedSection {
  readonly section: CaseSectionRow;
  readonly versionNumber: number;
  /** The code of the grant that lets the actor read it. */
  readonly grant: string;
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
   * many there are. Writes nothing to the ledger: `readSections` does.
   */
  async openSections(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, OpenedSection>> {
    return this.openGranted(work, await this.sections.grantedAmong(work, ids, 'section.read'));
  }

  /** The same, with one ledger line per text, for texts that are returned to the actor. */
  async readSections(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, OpenedSection>> {
    return this.readGranted(work, await this.sections.grantedAmong(work, ids, 'section.read'));
  }

  /** The texts of sections for which a grant to read was just found, with one ledger line for each. */
  async readGranted(
    work: Work,
    granted: readonly GrantedSection[],
  ): Promise<ReadonlyMap<string, OpenedSection>> {
    const opened = await this.openGranted(work, granted);
    await work.recordAll(
      [...opened.values()].map(({ section, grant, versionNumber }) => ({
        action: 'section.read',
        outcome: 'READ',
        resource: 'Section',
        resourceId: section.id,
        caseId: section.caseId,
        grant,
        details: { version: versionNumber, section: section.key },
      })),
    );
    return opened;
  }

  /** The last look at the clock comes after the opening, so that a case which expires meanwhile gives nothing. */
  private async openGranted(
    work: Work,
    granted: readonly GrantedSection[],
  ): Promise<ReadonlyMap<string, OpenedSection>> {
    if (granted.length === 0) return new Map();
    const caseIds = [...new Set(granted.map(({ section }) => section.caseId))];
    const ciphers = await this.keys.openMany(work, caseIds);
    const places = await this.sections.placesOf(
      work,
      granted.map(({ section }) => section.id),
    );
    const hidden = openHiddenWords(await this.reports.hidingOf(work, caseIds), ciphers);
    const opened = granted.flatMap((one): OpenedSection[] => {
      const cipher = ciphers.get(one.section.caseId);
      const place = places.get(one.section.id);
      if (cipher === undefined || place === undefined || one.section.body === null) return [];
      const text = cipher.open(sectionField(one.section.key), place.versionNumber, one.section.body);
      return [openedSection(work, { ...one, place, text }, hidden)];
    });
    const unexpired = await this.cases.unexpiredNow(work, caseIds);
    return new Map(
      opened.filter(({ section }) => unexpired.has(section.caseId)).map((one) => [one.section.id, one]),
    );
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
  what: GrantedSection & { readonly place: SectionPlace; readonly text: string },
  reported: readonly HiddenWords[],
): OpenedSection {
  const { section, grant, place, text } = what;
  const isAuthor = work.actor.kind === 'person' && work.actor.personId === place.authorId;
  const ofCase = reported.filter(({ caseId }) => caseId === section.caseId);
  const places = ofCase.filter(({ sectionId }) => sectionId === section.id).map((one) => one.place);
  const fromOthers = [...places, ...findReported(text, wordsOf(ofCase))];
  const released = hidePassages(text, fromOthers);
  const seen = isAuthor ? { hidden: [], shown: text } : { hidden: fromOthers, shown: released };
  return { section, grant, versionNumber: place.versionNumber, isAuthor, text, ...seen, released };
}
