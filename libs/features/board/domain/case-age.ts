/** How long ago a case was submitted. */
export const CASE_AGES = ['UNDER_TWO_DAYS', 'UNDER_A_WEEK', 'UNDER_A_MONTH', 'OLDER'] as const;

/** One of {@link CASE_AGES}. */
export type CaseAge = (typeof CASE_AGES)[number];
