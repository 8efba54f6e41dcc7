import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import type { OpeningId, PersonId } from '@subrosa/kernel';
import type { Facts } from '@subrosa/access';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { REVIEWERS } from './case-readership.conditions.js';
import { CaseRepository } from './case.repository.js';
import type { LockedToOpen } from './case.repository.js';
import { caseResource } from './case.resource.js';
import { CaseRow } from './case.row.js';
import type { CaseSectionRow } from './case-section.row.js';
import { CaseText } from './case-text.js';
import type { OpenedSection } from './case-text.js';
import { decideOpenSection, openingCode } from './domain/decide-open-section.js';
import type { OpenSectionFacts } from './domain/decide-open-section.js';
import { newRow } from './new-row.js';
import { OpeningRow } from './opening.row.js';
import { RecognitionRepository } from './recognition.repository.js';
import { RecusalRepository } from './recusal.repository.js';
import { refuse } from './refuse.js';
import { SectionRepository } from './section.repository.js';
import type { ShelvedSection } from './section.repository.js';
import { sectionResource } from './section.resource.js';

/** The readers who are not asked whether they know the client: they must know whom they answer for. */
const NOT_ASKED = REVIEWERS.map(({ name }) => `case.answer-recognition.${name}`);

interface Wanted {
  readonly section: CaseSectionRow;
  readonly locked: LockedToOpen;
  readonly viewerId: PersonId;
  /** The sections of the same version in their order, with what the viewer has opened. */
  readonly shelf: readonly ShelvedSection[];
}

/** Opens the next section of a version to a reader, and says so to the author. */
@Injectable()
export class OpenSection {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(SectionRepository) private readonly sections: SectionRepository,
    @Inject(RecognitionRepository) private readonly recognitions: RecognitionRepository,
    @Inject(RecusalRepository) private readonly recusals: RecusalRepository,
    @Inject(CaseText) private readonly text: CaseText,
  ) {}

  /**
   * The section with its text, which this reader may read from now on. Opening it again is only reading it again. The first opening
   * of a case puts it in review. RECOGNITION_NOT_ANSWERED, FIRST_OPENINGS_PAUSED, SECTION_NOT_OPENABLE out of order, CASE_EXPIRED.
   */
  async execute(work: Work, sectionId: string): Promise<OpenedSection> {
    const wanted = await this.find(work, sectionId);
    const { section, shelf, locked } = wanted;
    await this.refuse(work, wanted);
    if (shelf.some(({ id, isOpened }) => id === section.id && isOpened)) {
      return this.read(work, wanted, ownOpening(wanted));
    }
    const facts = factsOf(section, locked.facts, {
      unlockedBy: shelf[section.position - 2]?.isOpened === true ? ownOpening(wanted) : [],
      openings: [],
    });
    // The words of a refusal are the reason; the grant is the rule.
    const grant = work.ability.allows('section.open', sectionResource, facts, locked.now);
    if (grant === null) throw forbidden(section, 'section.open');
    await this.record(work, wanted, grant.code);
    return this.read(work, wanted, ownOpening(wanted));
  }

  /** The section's case locked, for a reader; invisible sections are not found, whatever is known of their case. */
  private async find(work: Work, sectionId: string): Promise<Wanted> {
    const section = await this.sections.unchecked(work, sectionId);
    if (section === null) return this.notFound(work, sectionId);
    try {
      const locked = await this.cases.lockToOpen(work, section.caseId);
      const viewerId = personOf(work);
      return {
        section,
        locked,
        viewerId,
        shelf: await this.sections.shelf(work, section.versionId, viewerId),
      };
    } catch (error) {
      if (error instanceof AppError && (await this.sections.find(work, sectionId)) === null)
        throw new AppError('NOT_FOUND', { resource: 'Section' });
      throw error;
    }
  }

  /** What does not exist is looked for as long as what cannot be seen, so that the time tells neither from the other. */
  private async notFound(work: Work, sectionId: string): Promise<never> {
    await this.cases.find(work, sectionId);
    await this.sections.find(work, sectionId);
    throw new AppError('NOT_FOUND', { resource: 'Section' });
  }

  private async refuse(work: Work, wanted: Wanted): Promise<void> {
    const { section, locked, shelf } = wanted;
    const { row, facts, now } = locked;
    const opens = work.ability.allows('case.open', caseResource, facts, now);
    const refusals = decideOpenSection({
      state: row.state,
      expiresAt: row.expiresAt,
      now,
      isAuthor: false,
      sectionsInOrder: shelf.map(({ key }) => key),
      section: section.key,
      openedSections: shelf.filter(({ isOpened }) => isOpened).map(({ key }) => key),
      // Who is recused does not come so far; what else keeps a reader from opening is looked up only where something does.
      isRecused: false,
      ...(opens === null ? await this.obstacles(work, wanted) : NO_OBSTACLES),
    });
    refuse(openingCode(refusals), refusals, { id: section.id, name: 'Section' });
    if (opens === null) throw forbidden(section, 'case.open');
  }

  private async obstacles(work: Work, { section, locked, viewerId }: Wanted): Promise<Obstacles> {
    const { caseId } = section;
    return {
      isRecognitionAsked: !NOT_ASKED.includes(locked.grant.code),
      recognition: (await this.recognitions.ofViewer(work, viewerId, [caseId])).get(caseId) ?? null,
      hasUnansweredRecusal: (await this.recusals.pausedAmong(work, [caseId])).has(caseId),
      // Whoever has opened the case is stopped by no recusal of another.
      hasOpenedCase: isAmong(locked.facts['openings'], viewerId),
    };
  }

  private async read(
    work: Work,
    { section, locked }: Wanted,
    openings: readonly Facts[],
  ): Promise<OpenedSection> {
    const facts = factsOf(
      section,
      { ...locked.facts, openings: [...listOf(locked.facts['openings']), ...openings] },
      { unlockedBy: openings, openings },
    );
    const grant = work.ability.allows('section.read', sectionResource, facts, locked.now);
    if (grant === null) throw forbidden(section, 'section.read');
    const read = await this.text.readGranted(work, [{ section, grant: grant.code }]);
    const opened = read.get(section.id);
    if (opened === undefined)
      throw new AppError('CASE_EXPIRED', { resource: 'Case', resourceId: section.caseId });
    return opened;
  }

  private async record(work: Work, { section, locked, viewerId }: Wanted, grant: string): Promise<void> {
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
      grant,
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

type Obstacles = Pick<
  OpenSectionFacts,
  'isRecognitionAsked' | 'recognition' | 'hasUnansweredRecusal' | 'hasOpenedCase'
>;

const NO_OBSTACLES: Obstacles = {
  isRecognitionAsked: false,
  recognition: null,
  hasUnansweredRecusal: false,
  hasOpenedCase: true,
};

function ownOpening({ viewerId }: Wanted): readonly Facts[] {
  return [{ viewerId }];
}

/** What the grants on a section ask, put together from what is known of its case; a fact that is missing throws when it is asked. */
function factsOf(
  { position, class: kind, screening }: CaseSectionRow,
  ofCase: Facts,
  related: { readonly unlockedBy: readonly Facts[]; readonly openings: readonly Facts[] },
): Facts {
  return { position, class: kind, screening, case: [ofCase], ...related };
}

function listOf(related: unknown): readonly Facts[] {
  // Facts of a relation are rows; that is what `loadFacts` made.
  return Array.isArray(related) ? (related as readonly Facts[]) : [];
}

function isAmong(related: unknown, viewerId: PersonId): boolean {
  return listOf(related).some((row) => row['viewerId'] === viewerId);
}

function forbidden(section: CaseSectionRow, action: string): AppError {
  return new AppError('FORBIDDEN', { resource: 'Section', resourceId: section.id, action });
}
