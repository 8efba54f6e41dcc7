export { RatingRow } from './rating.row.js';
export { ReviewTextRow } from './review-text.row.js';
export { ReviewRow } from './review.row.js';
export { SupervisionNoteRow } from './supervision-note.row.js';
export { reviewGrants } from './review.policy.js';
