import { isCompetency, isRatingValue } from './competency.js';
import { actionOf, isVerdict } from './verdict.js';

/** The longest rationale of one rating, in UTF-16 code units. */
const MAX_RATIONALE_LENGTH = 1_000;
/** The shortest rationale that says something. */
const MIN_RATIONALE_LENGTH = 15;
/** The longest recommendation, and field of a supervision note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 2_000;

/** The most recommendations that one reader sends on one case: a page of them holds those of a whole group. */
export const MAX_RECOMMENDATIONS = 5;

/** The most notes that one supervisor keeps on one case. */
export const MAX_NOTES = 20;

/** One rating as it arrives; `openFindings` counts what the screen still marks in its rationale. */
export interface RatingInput {
  readonly competency: string;
  readonly value: number;
  readonly rationaleLength: number;
  readonly openFindings: number;
}

/** A supervision note as the decision needs it: measures, no words. */
export interface NoteFacts {
  readonly date: Date;
  readonly followUpOn: Date | null;
  readonly lengths: Readonly<Record<'focus' | 'riskAndEthics' | 'directions', number>>;
  readonly openFindings: number;
}

/** Everything a decision about a review looks at. */
export interface ReviewFacts {
  readonly now: Date;
  readonly verdict: string;
  /** The reviewer of the case; others may comment and recommend. */
  readonly isReviewer: boolean;
  readonly isReauthenticated: boolean;
  readonly submittedAt: Date;
  /** When a live review was held; null for every other verdict. */
  readonly heldAt: Date | null;
  readonly commentCount: number;
  readonly recommendationLength: number;
  readonly recommendationFindings: number;
  readonly ratings: readonly RatingInput[];
  readonly note: NoteFacts | null;
}

/** What can be wrong with a review, with its fixed sentence. */
export const REVIEW_TEXT = {
  VERDICT_UNKNOWN: 'Choose a verdict from the list.',
  NOT_REVIEWER: 'Only the reviewer of the case gives this verdict or ratings. You can comment or recommend.',
  REAUTHENTICATION_REQUIRED: 'Enter your password again to sign.',
  NOTHING_SAID: 'Write at least one comment or a recommendation.',
  LIVE_DATE_INVALID: 'Give the date of the live review, from the submission up to today.',
  LIVE_DATE_UNWANTED: 'Only a live review has a date. Remove it, or choose that verdict.',
  COMPETENCY_UNKNOWN: 'Choose a competency from the list.',
  COMPETENCY_TWICE: 'Rate each competency once.',
  RATING_OUT_OF_SCALE: 'Rate from 1 to 5.',
  RATIONALE_TOO_SHORT: 'Say in a sentence what the rating rests on.',
  TEXT_TOO_LONG: 'This text is too long. Shorten it.',
  FINDINGS_UNRESOLVED: 'Something here may identify a client. Replace, generalise or keep it with a reason.',
  NOTE_FOCUS_MISSING: 'Say what the supervision was about.',
  NOTE_DATE_INVALID: 'The date of the note is not later than today.',
  FOLLOW_UP_NOT_LATER: 'The follow-up must be later than the note.',
} as const;

/** The code of what can be wrong with a review. */
export type ReviewRefusalCode = keyof typeof REVIEW_TEXT;

/** One thing that is wrong, and the field it is about; its sentence is REVIEW_TEXT. */
export interface ReviewRefusal {
  readonly code: ReviewRefusalCode;
  readonly field: string;
}

/** Every reason why this review cannot be sent, at once; what the case itself forbids is decided by the case. */
export function decideReview(facts: ReviewFacts): ReviewRefusal[] {
  return [
    ...refuseVerdict(facts),
    ...refuseLiveDate(facts),
    ...when(facts.recommendationLength > MAX_NOTE_LENGTH, 'TEXT_TOO_LONG', 'recommendations'),
    ...when(facts.recommendationFindings > 0, 'FINDINGS_UNRESOLVED', 'recommendations'),
    ...facts.ratings.flatMap((rating, index) => refuseRating(rating, index, facts.ratings)),
    ...(facts.note === null ? [] : decideNote(facts.note, facts.now)),
  ];
}

/** Every reason why a supervision note cannot be kept. */
export function decideNote(note: NoteFacts, now: Date): ReviewRefusal[] {
  const { date, followUpOn, lengths } = note;
  return [
    ...when(!(date.getTime() <= now.getTime()), 'NOTE_DATE_INVALID', 'note.heldOn'),
    ...when(
      followUpOn !== null && !(followUpOn.getTime() > date.getTime()),
      'FOLLOW_UP_NOT_LATER',
      'note.followUpOn',
    ),
    ...when(lengths.focus === 0, 'NOTE_FOCUS_MISSING', 'note.focus'),
    ...Object.entries(lengths).flatMap(([field, length]) =>
      when(length > MAX_NOTE_LENGTH, 'TEXT_TOO_LONG', `note.${field}`),
    ),
    ...when(note.openFindings > 0, 'FINDINGS_UNRESOLVED', 'note'),
  ];
}

function refuseVerdict(facts: ReviewFacts): ReviewRefusal[] {
  if (!isVerdict(facts.verdict)) return [{ code: 'VERDICT_UNKNOWN', field: 'verdict' }];
  const isSigned = actionOf(facts.verdict) !== null || facts.ratings.length > 0;
  const needsWords = facts.verdict === 'COMMENT' || facts.verdict === 'CHANGES_REQUESTED';
  const hasWords = facts.commentCount > 0 || facts.recommendationLength > 0;
  return [
    ...when(isSigned && !facts.isReviewer, 'NOT_REVIEWER', 'verdict'),
    ...when(isSigned && !facts.isReauthenticated, 'REAUTHENTICATION_REQUIRED', 'password'),
    ...when(needsWords && !hasWords, 'NOTHING_SAID', 'recommendations'),
  ];
}

function refuseLiveDate({ verdict, heldAt, submittedAt, now }: ReviewFacts): ReviewRefusal[] {
  if (verdict !== 'REVIEWED_LIVE') return when(heldAt !== null, 'LIVE_DATE_UNWANTED', 'liveOn');
  const held = heldAt?.getTime() ?? NaN;
  return when(!(held >= submittedAt.getTime() && held <= now.getTime()), 'LIVE_DATE_INVALID', 'liveOn');
}

function refuseRating(rating: RatingInput, index: number, all: readonly RatingInput[]): ReviewRefusal[] {
  const field = `ratings.${index}`;
  const isTwice = all.findIndex((other) => other.competency === rating.competency) !== index;
  return [
    ...when(!isCompetency(rating.competency), 'COMPETENCY_UNKNOWN', `${field}.competency`),
    ...when(isTwice, 'COMPETENCY_TWICE', `${field}.competency`),
    ...when(!isRatingValue(rating.value), 'RATING_OUT_OF_SCALE', `${field}.score`),
    ...when(rating.rationaleLength < MIN_RATIONALE_LENGTH, 'RATIONALE_TOO_SHORT', `${field}.rationale`),
    ...when(rating.rationaleLength > MAX_RATIONALE_LENGTH, 'TEXT_TOO_LONG', `${field}.rationale`),
    ...when(rating.openFindings > 0, 'FINDINGS_UNRESOLVED', `${field}.rationale`),
  ];
}

function when(holds: boolean, code: ReviewRefusalCode, field: string): ReviewRefusal[] {
  return holds ? [{ code, field }] : [];
}
