/** A thread's quote and context; sealed with version 1, because an anchor never changes. */
export const anchorField = (threadId: string): string => `thread:${threadId}`;

/** A comment's text; sealed with the comment's version. */
export const commentField = (commentId: string): string => `comment:${commentId}`;
