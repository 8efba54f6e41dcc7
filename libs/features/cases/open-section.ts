import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import type { OpeningId, PersonId } from '@subrosa/kernel';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { OpeningRepository, SectionRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import { CaseRow } from './case.row.js';
import type { CaseSectionRow } from './case-section.row.js';
import { CaseText } from './case-text.js';
import type { OpenedSection } from './case-text.js';
import { decideOpenSection } from './domain/decide-open-section.js';
import { newRow } from './new-row.js';
import { OpeningRow } from './opening.row.js';
import { refuse } from './refuse.js';

/** Opens the next section of a version to a reader, and says so to the author. */
@Injectable()
export class OpenSection {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(OpeningRepository) private readonly openings: OpeningRepository,
    @Inject(CaseText) private readonly text: CaseText,
  ) {}

  /**
   * The section with its text, which this reader may read from now on. Opening it again is only reading it again. The first opening
   * of a case puts it in review. SECTION_NOT_OPENABLE out of order, CASE_EXPIRED at or after the instant.
   */
  async execute(work: Work, sectionId: string): Promise<OpenedSection> {
    const section = await this.sections.find(work, sectionId);
    if (section === null) throw new AppError('NOT_FOUND', { resource: 'Section' });
    const locked = await this.cases.lockVisible(work, section.caseId, 'case.open');
    const viewerId = personOf(work);
    const own = (await this.openings.ofCases(work, [section.caseId])).filter(
      (opening) => opening.viewerId === viewerId,
    );
    if (!own.some((opening) => opening.sectionId === section.id)) {
      await this.refuseOutOfOrder(work, { section, locked, own });
      await this.record(work, { section, locked, viewerId });
    }
    const opened = (await this.text.readSections(work, [section.id])).get(section.id);
    if (opened === undefined)
      throw new AppError('CASE_EXPIRED', { resource: 'Case', resourceId: section.caseId });
    return opened;
  }

  private async refuseOutOfOrder(
    work: Work,
    what: { section: CaseSectionRow; locked: LockedRow<CaseRow>; own: readonly OpeningRow[] },
  ): Promise<void> {
    const { section, locked, own } = what;
    const ofVersion = (await this.sections.ofCases(work, [section.caseId]))
      .filter(({ versionId }) => versionId === section.versionId)
      .sort((a, b) => a.position - b.position);
    const opened = new Set(own.map(({ sectionId }) => sectionId));
    const refusals = decideOpenSection({
      state: locked.row.state,
      expiresAt: locked.row.expiresAt,
      now: work.now(),
      isAuthor: false,
      sectionsInOrder: ofVersion.map(({ key }) => key),
      section: section.key,
      openedSections: ofVersion.filter(({ id }) => opened.has(id)).map(({ key }) => key),
      isRecognitionAsked: false,
      recognition: null,
      isRecused: false,
      hasUnansweredRecusal: false,
      hasOpenedCase: own.length > 0,
    });
    refuse('SECTION_NOT_OPENABLE', refusals, { id: section.id, name: 'Section' });
    // The words above are the reason; the grant is the rule.
    await this.sections.assertAllowed(work, section, 'section.open');
  }

  private async record(
    work: Work,
    what: { section: CaseSectionRow; locked: LockedRow<CaseRow>; viewerId: PersonId },
  ): Promise<void> {
    const { section, locked, viewerId } = what;
    const opening = newRow(OpeningRow, {
      clinicId: work.actor.clinicId,
      id: newId<OpeningId>(),
      caseId: section.caseId,
      versionId: section.versionId,
      sectionId: section.id,
      viewerId,
      unlocksPosition: section.position + 1,
      openedAt: work.now(),
    });
    await insertRows(work, OpeningRow, [opening]);
    if (locked.row.state === 'SUBMITTED') {
      await updateRow(work, CaseRow, locked.row, { state: 'IN_REVIEW', stateChangedAt: work.now() });
    }
    await work.record({
      action: 'section.open',
      outcome: 'DONE',
      resource: 'Section',
      resourceId: section.id,
      caseId: section.caseId,
      grant: 'section.open.supervisor',
      details: { section: section.key, position: section.position },
    });
    await work.emit('section.opened', opening.id);
  }
}

/** The person who acts; a process opens nothing. */
export function personOf(work: Work): PersonId {
  if (work.actor.kind !== 'person') throw new AppError('FORBIDDEN', { resource: 'Case' });
  return work.actor.personId;
}
