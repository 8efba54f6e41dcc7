/** What can be wrong with a case and all that hangs on it. */
export const CASE_ERRORS = {
  // cases
  CASE_EXPIRED: { kind: 'refusal', text: 'The case has expired and can no longer be read or changed.' },
  DRAFT_SUBMITTED: {
    kind: 'refusal',
    text: 'This draft was submitted already. Open the case that is named and send a new version there.',
  },
  CASE_NOT_RECALLABLE: {
    kind: 'refusal',
    text: 'The case can no longer be recalled. The reasons are listed; ask your supervisor.',
  },
  SECTION_NOT_OPENABLE: {
    kind: 'refusal',
    text: 'The section cannot be opened now. The reasons are listed; sections open in order.',
  },
  RECOGNITION_NOT_ANSWERED: {
    kind: 'refusal',
    text: 'Say first whether you may know this client: no; yes, through your work here; or yes or perhaps, otherwise.',
  },
  RECOGNITION_ANSWERED: {
    kind: 'refusal',
    text: 'You have answered that. If you may know the client after all, step out of the case.',
  },
  FIRST_OPENINGS_PAUSED: {
    kind: 'refusal',
    text: 'A reader may know this client. Wait until the author has answered, then open the case.',
  },
  RECUSAL_NOT_ANSWERABLE: {
    kind: 'refusal',
    text: 'This cannot be answered like that. The reasons are listed; what is missing is named.',
  },
  CASE_NOT_LEAVABLE: {
    kind: 'refusal',
    text: 'The case cannot be taken out of a group now. The reasons are listed; ask your supervisor.',
  },
  CASE_NOT_EXTENDABLE: {
    kind: 'refusal',
    text: 'The expiry cannot be moved like this. The reasons are listed; change them and ask again.',
  },
  EXTENSION_DECIDED: { kind: 'refusal', text: 'This request was decided already.' },
  PASSAGE_NOT_REPORTABLE: {
    kind: 'refusal',
    text: 'The passage cannot be reported like this. The reasons are listed; mark it again.',
  },
  REPORT_NOT_ANSWERABLE: {
    kind: 'refusal',
    text: 'The report cannot be answered like this. The reasons are listed.',
  },
  TEXT_MAY_IDENTIFY: {
    kind: 'refusal',
    text: 'The text may identify someone. The places are named; write it without them.',
  },
  CASE_NOT_REVIEWABLE: {
    kind: 'refusal',
    text: 'The review step is not possible now. The reasons are listed; what is missing is named.',
  },
  // inbox
  INBOX_ROW_NOT_SNOOZABLE: {
    kind: 'refusal',
    text: 'This cannot be put aside until then. The reason and the latest instant are named; choose an earlier one.',
  },
  // discussion
  CASE_NOT_COMMENTABLE: {
    kind: 'refusal',
    text: 'The case cannot be discussed now. It must be opened by a reader first, and must not be closed.',
  },
  DISCUSSION_FULL: {
    kind: 'refusal',
    text: 'There are as many comments here as allowed. Start another thread, or send what you have gathered.',
  },
  NOT_YOUR_TURN: {
    kind: 'refusal',
    text: 'At this stage of the consultation somebody else has the word. The stage and who has it are named.',
  },
  THREAD_RESOLVED: { kind: 'refusal', text: 'This thread is resolved already.' },
  THREAD_OPEN: { kind: 'refusal', text: 'This thread is open already.' },
  // retention
  CASE_DESTROYED: {
    kind: 'refusal',
    text: 'The case is destroyed; nothing is left that a hold could keep. Its receipt says since when.',
  },
  HOLD_STANDS: {
    kind: 'refusal',
    text: 'The same hold stands already. Review that one, or say in the reason what this one is for.',
  },
  HOLD_RELEASED: {
    kind: 'refusal',
    text: 'This hold was released already. Place a new one if destruction must stop again.',
  },
  HOLD_REASON_RELEASED: {
    kind: 'refusal',
    text: 'The reason was released to the authors already; that is not taken back.',
  },
  HOLD_ALREADY_ASKED: {
    kind: 'refusal',
    text: 'Your request to keep this case is open. The privacy officer will answer it.',
  },
  HOLD_REQUEST_DECIDED: { kind: 'refusal', text: 'This request was answered already. Load it again.' },
  // consultations
  STAGE_NOT_NEXT: {
    kind: 'refusal',
    text: 'A consultation goes on one stage at a time and never back. The stage it can go to is named.',
  },
  CONSULTATION_CLOSED: { kind: 'refusal', text: 'The consultation is closed and stays so.' },
  PLAN_NOT_POSSIBLE: {
    kind: 'refusal',
    text: 'The stages cannot be planned like this. The reasons are listed; choose other dates.',
  },
} as const satisfies Record<string, { kind: 'refusal' | 'access' | 'fault'; text: string }>;
