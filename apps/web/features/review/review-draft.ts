import type {
  Competency,
  MarkedTextFragment,
  SendReviewInput,
  SupervisionNoteInput,
  Verdict,
} from '../../graphql/generated/operations.js';
import { keptIn, marked, typed } from '../consultation/checked-text.js';
import type { CheckedText } from '../consultation/checked-text.js';

/** A rating while it is written. */
export interface RatingDraft {
  readonly competency: Competency;
  readonly score: number;
  readonly rationale: CheckedText;
}

/** A lasting note while it is written. */
export interface NoteDraft {
  readonly heldOn: string;
  readonly focus: CheckedText;
  readonly riskAndEthics: CheckedText;
  readonly directions: CheckedText;
  readonly followUpOn: string;
}

/** A review while it is written; kept in this tab until it is sent. */
export interface ReviewDraft {
  readonly verdict: Verdict | null;
  readonly liveOn: string;
  readonly recommendations: CheckedText;
  readonly ratings: readonly RatingDraft[];
  readonly note: NoteDraft | null;
}

/** Nothing written yet. */
export const EMPTY_REVIEW: ReviewDraft = {
  verdict: null,
  liveOn: '',
  recommendations: typed(''),
  ratings: [],
  note: null,
};

/** A note of that day with nothing in it. */
export const emptyNote = (heldOn: string): NoteDraft => ({
  heldOn,
  focus: typed(''),
  riskAndEthics: typed(''),
  directions: typed(''),
  followUpOn: '',
});

/** The words of a note, by the name of their field. */
const NOTE_TEXTS = ['focus', 'riskAndEthics', 'directions'] as const;

/** The note with what the server marked in its words. */
export function markedNote(note: NoteDraft, findings: readonly MarkedTextFragment[]): NoteDraft {
  const texts = NOTE_TEXTS.map((name) => [name, marked(note[name], `note.${name}`, findings)] as const);
  // The entries are the three texts of a note.
  return { ...note, ...(Object.fromEntries(texts) as Pick<NoteDraft, (typeof NOTE_TEXTS)[number]>) };
}

/** The review with what the server marked in its words. */
export function markedReview(draft: ReviewDraft, findings: readonly MarkedTextFragment[]): ReviewDraft {
  return {
    ...draft,
    recommendations: marked(draft.recommendations, 'recommendations', findings),
    ratings: draft.ratings.map((rating, index) => ({
      ...rating,
      rationale: marked(rating.rationale, `ratings.${String(index)}.rationale`, findings),
    })),
    note: draft.note === null ? null : markedNote(draft.note, findings),
  };
}

/** What is kept in a note, as the API takes it. */
export const keptInNote = (note: NoteDraft) =>
  NOTE_TEXTS.flatMap((name) => keptIn(`note.${name}`, note[name]));

/** A note as the API takes it. */
export const noteInput = (note: NoteDraft): SupervisionNoteInput => ({
  heldOn: note.heldOn,
  focus: note.focus.text,
  riskAndEthics: note.riskAndEthics.text,
  directions: note.directions.text,
  followUpOn: note.followUpOn === '' ? null : note.followUpOn,
});

/** A review as the API takes it, once it has a verdict. */
export function reviewInput(
  draft: ReviewDraft & { readonly verdict: Verdict },
  rest: Pick<SendReviewInput, 'caseId' | 'version' | 'password'>,
): SendReviewInput {
  const { verdict, liveOn, recommendations, ratings, note } = draft;
  return {
    ...rest,
    verdict,
    liveOn: verdict === 'REVIEWED_LIVE' && liveOn !== '' ? liveOn : null,
    recommendations: recommendations.text,
    ratings: ratings.map(({ competency, score, rationale }) => ({
      competency,
      score,
      rationale: rationale.text,
    })),
    note: note === null ? null : noteInput(note),
    kept: [
      ...keptIn('recommendations', recommendations),
      ...ratings.flatMap(({ rationale }, index) => keptIn(`ratings.${String(index)}.rationale`, rationale)),
      ...(note === null ? [] : keptInNote(note)),
    ],
  };
}
