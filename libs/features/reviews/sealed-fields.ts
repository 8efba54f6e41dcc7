/** The recommendations of a review under the case key; sealed with version 1, because a sent review never changes. */
export const recommendationsField = (reviewId: string): string => `review:${reviewId}`;

/** A rationale under the clinic's lasting key. */
export const rationaleField = (ratingId: string): string => `rating|${ratingId}`;

/** A supervision note under the clinic's lasting key. */
export const noteField = (noteId: string): string => `supervision_note|${noteId}`;
