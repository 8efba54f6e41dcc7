/** Told to people about a case that they wrote or that was sent to them. */
export const CASE_NOTICES = [
  'CASE_SUBMITTED',
  'CASE_SUBMITTED_URGENT',
  'CHANGES_REQUESTED',
  'CASE_REPLIED',
  'CASE_REVIEWED',
  'STAGE_MOVED',
  'EXPIRES_IN_THREE_DAYS',
  'EXPIRES_IN_A_DAY',
  'CASE_OVERDUE',
  'CASE_HANDED_OVER',
  'SOMEONE_STEPPED_OUT',
  'READER_MAY_KNOW_CLIENT',
  'PASSAGE_REPORTED',
  'EXTENSION_ASKED',
  'CONSENT_WITHDRAWN',
  'CASE_WITHDRAWN',
  'DESTRUCTION_PAUSED',
  'REMINDED',
] as const;

/** Told to the two parties of an assignment, and to whoever stands in; the subject is the assignment. */
export const ASSIGNMENT_NOTICES = ['ASSIGNMENT_CHANGED', 'COVER_STARTED', 'LICENCE_LAPSED'] as const;

/** Told to the members of a consultation group; the subject is the group. */
export const GROUP_NOTICES = ['COVENANT_CHANGED'] as const;

/** Told to directors alone. */
export const DIRECTOR_NOTICES = [
  'COVER_MISSING',
  'SUPERVISOR_LAPSED',
  'GUEST_PROPOSED',
  'CONFLICT_DECLARED',
  'ASSIGNMENT_PROPOSED',
] as const;

/** Told to privacy officers alone. */
export const OFFICER_NOTICES = ['HOLD_ASKED', 'HOLD_REVIEW_DUE'] as const;

/** What a person can be told; each is one fact that needs them. */
export const NOTICE_KINDS = [
  ...CASE_NOTICES,
  ...ASSIGNMENT_NOTICES,
  ...GROUP_NOTICES,
  ...DIRECTOR_NOTICES,
  ...OFFICER_NOTICES,
] as const;

/** One of {@link NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];
