import type { PersonActor } from '@subrosa/access';
import { LastingCipher } from '@subrosa/platform/crypto/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { buildCaseParts, keyStoreOf } from '../cases/testing.js';
import { ClinicRepository } from '../clinics/clinic.repository.js';
import { discussionFeature } from '../discussion/testing.js';
import type { Reauthenticated } from '../identity/index.js';
import { AddSupervisionNote } from './add-supervision-note.js';
import { EarlierDirectionsQueries } from './earlier-directions.queries.js';
import { ReviewReader } from './review-reader.js';
import { ReviewWriter } from './review-writer.js';
import { RatingRepository, ReviewRepository, ReviewTextRepository } from './review.repository.js';
import { ScreenReview } from './screen-review.js';
import { SendRecommendation } from './send-recommendation.js';
import { SendReview } from './send-review.js';
import type { SendReviewInput } from './send-review.js';
import { SupervisionNoteRepository } from './supervision-note.repository.js';

/** The use cases of the feature, wired as the modules wire them, over the test's key store. */
export function reviewsFeature(database: TestDatabase) {
  const { cases, keys, reader, lifecycle } = buildCaseParts(database);
  const { send: comments, screen, texts, caseTexts, turns } = discussionFeature(database);
  const lasting = new LastingCipher(keyStoreOf(database));
  const reviewTexts = new ReviewTextRepository();
  const reviews = new ReviewRepository();
  const notes = new SupervisionNoteRepository();
  const writer = new ReviewWriter(reader, lasting, reviewTexts, caseTexts);
  const screening = new ScreenReview(screen, texts, caseTexts);
  return {
    send: new SendReview(cases, lifecycle, comments, screening, writer, new ClinicRepository()),
    recommend: new SendRecommendation(turns, reviews, screening, writer),
    reader: new ReviewReader(reviewTexts, reader, keys, lasting, texts),
    addNote: new AddSupervisionNote(reader, reviews, notes, screening, writer, new ClinicRepository()),
    earlier: new EarlierDirectionsQueries(cases, notes),
    writer,
    screening,
    reviews,
    ratings: new RatingRepository(),
    notes,
  };
}

/** As if this person had just typed their password. */
export function proofOf({ personId }: PersonActor): Reauthenticated {
  // Tests stand in for Reauthenticate, the only maker of proofs.
  return { personId } as Reauthenticated;
}

/** A review without a word; tests add what they are about. */
export function emptyReview(caseId: string): SendReviewInput {
  return {
    caseId,
    version: 1,
    verdict: 'COMMENT',
    recommendations: '',
    liveOn: null,
    ratings: [],
    note: null,
    kept: [],
  };
}
