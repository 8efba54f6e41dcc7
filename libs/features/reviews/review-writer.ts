import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@subrosa/kernel';
import type { NoteId, ReviewId } from '@subrosa/kernel';
import { LastingCipher } from '@subrosa/platform/crypto/index.js';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseReader } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { CaseTextRepository, isOfNotes, strictestClass } from '../discussion/index.js';
import { RATING_SCALE_VERSION, isCompetency } from './domain/competency.js';
import type { Verdict } from './domain/verdict.js';
import { RatingRow } from './rating.row.js';
import { ReviewTextRow } from './review-text.row.js';
import { ReviewTextRepository } from './review.repository.js';
import { ReviewRow } from './review.row.js';
import type { GivenNote, GivenRating } from './screen-review.js';
import { noteField, rationaleField, recommendationsField } from './sealed-fields.js';
import { SupervisionNoteRow } from './supervision-note.row.js';

/** Whose review of which case is written. */
export interface ReviewPlace {
  readonly row: CaseRow;
  readonly reviewerId: string;
}

/** Stores reviews, ratings and notes, words sealed; whether it may was decided before. */
@Injectable()
export class ReviewWriter {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(LastingCipher) private readonly lasting: LastingCipher,
    @Inject(ReviewTextRepository) private readonly texts: ReviewTextRepository,
    @Inject(CaseTextRepository) private readonly versions: CaseTextRepository,
  ) {}

  /** The verdict, and apart from it the recommendations, which end with the case. */
  async writeReview(
    work: Work,
    { row, reviewerId }: ReviewPlace,
    given: { verdict: Verdict; liveOn: string | null; commentCount: number; recommendations: string },
  ): Promise<ReviewRow> {
    const { verdict, liveOn, commentCount, recommendations } = given;
    const review: ReviewRow = {
      clinicId: row.clinicId,
      id: newId<ReviewId>(),
      caseId: row.id,
      versionNumber: row.versionCount,
      reviewerId,
      verdict,
      liveOn,
      commentCount,
      sentAt: work.now(),
    };
    await insertRows(work, ReviewRow, [review]);
    if (recommendations !== '') {
      const cipher = await this.cases.cipher(work, row.id);
      const body = cipher.seal(recommendationsField(review.id), 1, recommendations);
      await insertRows(work, ReviewTextRow, [await this.classed(work, { review, body })]);
    }
    return review;
  }

  /** Of the classes that the version holds, the most protected that the writer may read: nobody tells what was hidden from them. */
  private async classed(
    work: Work,
    { review, body }: { review: ReviewRow; body: Buffer },
  ): Promise<ReviewTextRow> {
    const { clinicId, id, caseId } = review;
    const [newest] = await this.versions.newestVersions(work, [caseId]);
    const classes = await this.versions.classes(work, newest?.id ?? '');
    const strictest = { clinicId, id, caseId, class: strictestClass(classes), body };
    if (!isOfNotes(strictest.class)) return strictest;
    if ((await this.texts.allows(work, strictest, 'review.read')) !== null) return strictest;
    return { ...strictest, class: strictestClass(classes.filter((one) => one !== strictest.class)) };
  }

  /** The ratings of a review. */
  async writeRatings(work: Work, review: ReviewRow, given: readonly GivenRating[]): Promise<RatingRow[]> {
    const rows: RatingRow[] = [];
    for (const { competency, score, rationale } of given) {
      // The decision has refused every other one.
      if (!isCompetency(competency)) continue;
      const id = newId();
      rows.push({
        clinicId: review.clinicId,
        id,
        caseId: review.caseId,
        reviewId: review.id,
        competency,
        score,
        scaleVersion: RATING_SCALE_VERSION,
        rationale: await this.lasting.seal(work.actor.clinicId, rationaleField(id), rationale),
      });
    }
    await insertRows(work, RatingRow, rows);
    return rows;
  }

  /** The note that lasts. */
  async writeNote(
    work: Work,
    { row, reviewerId }: ReviewPlace,
    { note, keepUntil }: { note: GivenNote; keepUntil: Date },
  ): Promise<SupervisionNoteRow> {
    const id = newId<NoteId>();
    const { focus, riskAndEthics, directions } = note;
    const words = JSON.stringify({ focus, riskAndEthics, directions });
    const stored: SupervisionNoteRow = {
      clinicId: row.clinicId,
      id,
      caseId: row.id,
      caseNumber: row.number,
      supervisorId: reviewerId,
      superviseeId: row.authorId,
      heldOn: note.heldOn,
      followUpOn: note.followUpOn ?? null,
      body: await this.lasting.seal(work.actor.clinicId, noteField(id), words),
      keepUntil,
      createdAt: work.now(),
    };
    await insertRows(work, SupervisionNoteRow, [stored]);
    return stored;
  }
}
