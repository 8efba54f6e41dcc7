import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { CaseReader } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { ClinicRepository } from '../clinics/index.js';
import type { KeptText, TextFinding } from '../discussion/index.js';
import { MAX_NOTES, decideNote } from './domain/decide-review.js';
import type { ReviewRefusal } from './domain/decide-review.js';
import { noteFacts } from './review-facts.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewWriter } from './review-writer.js';
import { ScreenReview } from './screen-review.js';
import type { GivenNote } from './screen-review.js';
import { storeNote } from './store-note.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

/** A lasting note on a case that the supervisor has reviewed. */
export interface AddSupervisionNoteInput {
  readonly caseId: string;
  readonly note: GivenNote;
  readonly kept: readonly KeptText[];
}

/** The note, or everything that is wrong with it; then nothing was stored. */
export interface AddedNote {
  readonly note: Granted<SupervisionNoteRow> | null;
  readonly refusals: readonly ReviewRefusal[];
  readonly findings: readonly TextFinding[];
}

/** Writes a note outside a review; it lasts, so it can be written after the case has expired as well. */
@Injectable()
export class AddSupervisionNote {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ReviewRepository) private readonly reviews: ReviewRepository,
    @Inject(SupervisionNoteRepository) private readonly notes: SupervisionNoteRepository,
    @Inject(ScreenReview) private readonly screen: ScreenReview,
    @Inject(ReviewWriter) private readonly writer: ReviewWriter,
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
  ) {}

  /** Stores it; NOT_FOUND, FORBIDDEN without a review of one's own, DISCUSSION_FULL after enough notes. */
  async execute(work: Work, input: AddSupervisionNoteInput): Promise<AddedNote> {
    const { caseId, note, kept } = input;
    const { row, grant, supervisorId } = await this.allowed(work, caseId);
    const clinic = await this.clinics.get(work);
    const words = { recommendations: '', ratings: [], note, kept };
    const findings = await this.screen.open(work, caseId, words);
    const refusals = decideNote(noteFacts(note, clinic.timeZone, findings.length), work.now());
    if (refusals.length > 0) {
      await work.record({
        action: 'supervisionNote.write',
        outcome: 'REFUSED',
        resource: 'Case',
        resourceId: row.id,
        caseId: row.id,
        grant,
        details: { reasons: [...new Set(refusals.map(({ code }) => code))] },
      });
      return { note: null, refusals, findings };
    }
    const place = { row, reviewerId: supervisorId };
    const { id } = await storeNote(work, this.writer, { place, note, clinic, grant });
    const stored = (await this.notes.ofCases(work, [caseId])).find((one) => one.row.id === id);
    return { note: stored ?? null, refusals, findings };
  }

  private async allowed(
    work: Work,
    caseId: string,
  ): Promise<{ row: CaseRow; grant: string; supervisorId: string }> {
    const row = await this.cases.find(work, caseId);
    if (row === null) throw new AppError('NOT_FOUND', { resource: 'Case' });
    const grant = await this.reviews.grantToAddNote(work, row.id);
    const { actor } = work;
    if (grant === null || actor.kind !== 'person') {
      throw new AppError('FORBIDDEN', { resource: 'Case', resourceId: row.id, action: 'review.add-note' });
    }
    const own = (await this.notes.ofCases(work, [row.id])).filter(
      (one) => one.row.supervisorId === actor.personId,
    );
    if (own.length >= MAX_NOTES) throw new AppError('DISCUSSION_FULL', { in: 'notes', limit: MAX_NOTES });
    return { row, grant, supervisorId: actor.personId };
  }
}
