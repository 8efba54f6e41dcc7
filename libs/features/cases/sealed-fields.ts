/** The names under which text of a case is sealed; a text opens only under the name and version it was sealed with. */
export const questionField = 'question';

/** A section's text; sealed with the version's number. */
export const sectionField = (key: string): string => `section:${key}`;

/** The author's reason to keep a finding; sealed with the version's number. */
export const findingField = (id: string): string => `finding:${id}`;

/** The author's answer to a report; sealed with version 1, because an answer is given once. */
export const reportAnswerField = (id: string): string => `report-answer:${id}`;

/** The words beside an extension's reason code; sealed with version 1. */
export const extensionReasonField = (id: string): string => `extension-reason:${id}`;

/** The author's words to a recusal; sealed with version 1, because it is answered once. */
export const recusalAnswerField = (id: string): string => `recusal-answer:${id}`;
