import type { NoticeKind } from './notice-kind.js';

/**
 * What a notice says, in one sentence with what is asked; `#` stands for "case 12", or "a case" for whoever may not know which. No
 * pseudonym, no name and nothing of what a case says: the sentence is fit for a lock screen.
 */
const TEXTS: Readonly<Record<NoticeKind, string>> = {
  CASE_SUBMITTED: '# was sent to you and waits to be read.',
  CASE_SUBMITTED_URGENT: 'Urgent: sign in or phone.',
  CHANGES_REQUESTED: 'Changes are requested in #.',
  CASE_REPLIED: 'There is an answer in #.',
  CASE_REVIEWED: '# is reviewed. Write what changes the care into the chart before it expires.',
  STAGE_MOVED: 'The group has moved on with #.',
  EXPIRES_IN_THREE_DAYS: '# becomes unreadable in three days.',
  EXPIRES_IN_A_DAY: '# becomes unreadable within 24 hours.',
  CASE_OVERDUE: 'The review of # is overdue.',
  CASE_HANDED_OVER: '# was handed over to another supervisor.',
  SOMEONE_STEPPED_OUT: 'Someone stepped out of #.',
  READER_MAY_KNOW_CLIENT:
    'A reader may know your client in #. Nobody new can begin to read until you answer.',
  PASSAGE_REPORTED: 'A passage of # was reported as identifying. It is hidden until you answer.',
  EXTENSION_ASKED: 'The author asks for more time for #.',
  CONSENT_WITHDRAWN: 'The client of # withdrew a consent. Supervision rests on another and goes on.',
  CASE_WITHDRAWN: '# was withdrawn.',
  DESTRUCTION_PAUSED: 'The destruction of # is paused.',
  REMINDED: 'You are reminded of #: it waits for you.',
  ASSIGNMENT_CHANGED: 'A supervision that concerns you has changed.',
  COVER_STARTED: 'A cover has started in a supervision that concerns you.',
  LICENCE_LAPSED:
    'No licence is in force for a supervision that concerns you: its cases are closed until one is.',
  COVENANT_CHANGED: 'The covenant of your consultation group has changed. Sign it to go on reading.',
  COVER_MISSING: 'A supervisor cannot act and nobody covers. Name somebody now.',
  SUPERVISOR_LAPSED: 'A supervisor has no licence in force.',
  GUEST_PROPOSED: 'A facilitator proposes a guest. Approve or decline.',
  CONFLICT_DECLARED: 'A tie was declared between two people in supervision. Look at the assignment.',
  ASSIGNMENT_PROPOSED: 'A supervision is proposed. Accept or decline.',
  HOLD_ASKED: 'Somebody asks for a hold.',
  HOLD_REVIEW_DUE: 'A hold is due for review.',
};

/** The sentence of a notice; `number` is the case's, or null if there is none or it may not be known. */
export function noticeText(kind: NoticeKind, number: number | null): string {
  const named = TEXTS[kind].replaceAll('#', number === null ? 'a case' : `case ${number}`);
  return named.charAt(0).toUpperCase() + named.slice(1);
}
