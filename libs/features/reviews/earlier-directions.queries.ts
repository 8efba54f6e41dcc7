import { Inject, Injectable } from '@nestjs/common';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { CaseRepository, caseResource } from '../cases/index.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

/** What was directed before for the client of a case: by the notes of earlier cases of the same client record, never by their text. */
@Injectable()
export class EarlierDirectionsQueries {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(SupervisionNoteRepository) private readonly notes: SupervisionNoteRepository,
  ) {}

  /**
   * The notes for each of the cases, in their order, the oldest first; a fixed number of statements. Only author and reviewer of the
   * new case learn that it has a history: to everyone else the link alone would say that two cases are about one client.
   */
  async of(work: Work, caseIds: readonly string[]): Promise<Granted<SupervisionNoteRow>[][]> {
    const concerned = await this.concerned(work, caseIds);
    const links = await this.notes.earlierCases(work, concerned);
    const found = await this.notes.ofCases(work, [...new Set(links.map(({ earlierId }) => earlierId))]);
    return caseIds.map((id) => {
      const earlier = new Set(links.filter(({ caseId }) => caseId === id).map(({ earlierId }) => earlierId));
      return found.filter(({ row }) => earlier.has(row.caseId));
    });
  }

  private async concerned(work: Work, caseIds: readonly string[]): Promise<string[]> {
    const { actor } = work;
    if (actor.kind !== 'person') return [];
    const rows = await this.cases.findMany(work, caseIds);
    const facts = await this.cases.factsOfAll(work, rows);
    const reviews = (index: number): boolean => {
      const known = facts[index];
      return (
        known !== undefined && work.ability.allows('case.review', caseResource, known, work.now()) !== null
      );
    };
    return rows
      .filter(({ authorId }, index) => authorId === actor.personId || reviews(index))
      .map(({ id }) => id);
  }
}
