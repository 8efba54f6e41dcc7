import type { Granted, Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { EarlierDirectionsQueries } from './earlier-directions.queries.js';
import type { RatingRow } from './rating.row.js';
import type { NoteWords, ReviewReader } from './review-reader.js';
import type { RatingRepository, ReviewRepository } from './review.repository.js';
import type { ReviewRow } from './review.row.js';
import type { SupervisionNoteRepository } from './supervision-note.repository.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

/** What the loaders read through. */
export interface ReviewLoaderParts {
  readonly reader: ReviewReader;
  readonly reviews: ReviewRepository;
  readonly ratings: RatingRepository;
  readonly notes: SupervisionNoteRepository;
  readonly earlier: EarlierDirectionsQueries;
}

/** The loaders of one request: a fixed number of statements, however many cases and reviews are asked for. */
export class ReviewLoaders {
  readonly reviewsOf: DataLoader<string, ReviewRow[]>;
  readonly recommendations: DataLoader<string, string | null>;
  readonly ratingsOf: DataLoader<string, Granted<RatingRow>[]>;
  readonly rationale: DataLoader<Granted<RatingRow>, string>;
  readonly notesOf: DataLoader<string, Granted<SupervisionNoteRow>[]>;
  readonly earlierOf: DataLoader<string, Granted<SupervisionNoteRow>[]>;
  /** One note is one text: its three fields share an entry, and one line of the ledger. */
  readonly noteWords: DataLoader<Granted<SupervisionNoteRow>, NoteWords>;

  constructor(work: Work, { reader, reviews, ratings, notes, earlier }: ReviewLoaderParts) {
    this.reviewsOf = new DataLoader(async (caseIds) => {
      const found = await reviews.ofCases(work, caseIds);
      return caseIds.map((id) => found.filter(({ caseId }) => caseId === id));
    });
    this.recommendations = new DataLoader((ids) => reader.recommendations(work, ids));
    this.ratingsOf = new DataLoader(async (reviewIds) => {
      const found = await ratings.ofReviews(work, reviewIds);
      return reviewIds.map((id) => found.filter(({ row }) => row.reviewId === id));
    });
    this.rationale = new DataLoader((items) => reader.rationales(work, items));
    this.notesOf = new DataLoader(async (caseIds) => {
      const found = await notes.ofCases(work, caseIds);
      return caseIds.map((id) => found.filter(({ row }) => row.caseId === id));
    });
    this.earlierOf = new DataLoader((caseIds) => earlier.of(work, caseIds));
    this.noteWords = new DataLoader((items) => reader.notes(work, items));
  }
}
