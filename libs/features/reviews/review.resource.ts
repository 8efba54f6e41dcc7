import { relation, resource } from '@subrosa/access';
import { caseRelation } from '../cases/index.js';
import { RatingRow } from './rating.row.js';
import { ReviewTextRow } from './review-text.row.js';
import { ReviewRow } from './review.row.js';
import { SupervisionNoteRow } from './supervision-note.row.js';

/** What the grants on reviews speak of: the case and who reviewed it. */
export const reviewResource = resource({
  name: 'Review',
  entity: ReviewRow,
  fields: ['reviewerId'],
  relations: { case: caseRelation },
});

/** What the grants on the words of a review speak of: the case, and the class that they inherit. */
export const reviewTextResource = resource({
  name: 'ReviewText',
  entity: ReviewTextRow,
  fields: ['class'],
  relations: { case: caseRelation },
});

const review = relation({
  entity: ReviewRow,
  fields: ['reviewerId'],
  on: { clinicId: 'clinicId', reviewId: 'id' },
});

/** What the grants on ratings speak of. */
export const ratingResource = resource({
  name: 'Rating',
  entity: RatingRow,
  fields: ['competency'],
  relations: { case: caseRelation, review },
});

/** What the grants on supervision notes speak of: the two whose note it is, and how long it is kept. */
export const supervisionNoteResource = resource({
  name: 'SupervisionNote',
  entity: SupervisionNoteRow,
  fields: ['supervisorId', 'superviseeId', 'keepUntil'],
});
