import type { InboxRowPartsFragment } from '../../graphql/generated/operations.js';

/** A row as far as its words are made of it. */
export type WordedRow = Pick<
  InboxRowPartsFragment,
  | 'ask'
  | 'as'
  | 'place'
  | 'subjectId'
  | 'caseNumber'
  | 'count'
  | 'version'
  | 'stage'
  | 'person'
  | 'audienceKind'
>;

const STAGES = {
  READ: 'reading',
  CLARIFY: 'clarifying questions',
  REFLECT: 'reflections',
  REPLY: 'reply',
  SUMMARY: 'summary',
  CLOSED: 'end',
} as const;

const some = (count: number | null, one: string): string =>
  count === null || count === 0 ? `${one}s` : `${count} ${one}${count === 1 ? '' : 's'}`;

const versionOf = ({ version }: WordedRow): string =>
  version !== null && version > 1 ? ` version ${version}` : '';

const stageOf = ({ stage }: WordedRow): string => (stage === null ? 'part' : STAGES[stage]);

const READERS = {
  ASSIGNMENTS: 'your supervisor',
  SUPERVISION_GROUP: 'your supervisor and supervision group',
  COLLEAGUE: 'your colleague',
  CONSULTATION_GROUP: 'the group',
} as const;

const readersOf = ({ audienceKind }: WordedRow): string =>
  audienceKind === null ? 'its readers' : READERS[audienceKind];

const unsent = ({ count }: WordedRow): string =>
  count === null || count === 0 ? '' : ` (${some(count, 'comment')} of yours not sent yet)`;

/** What is asked, in one line; no name and nothing of what a case says. */
const ASKED: Readonly<Record<WordedRow['ask'], (row: WordedRow) => string>> = {
  REVIEW: (row) => `Review${versionOf(row)}${unsent(row)}`,
  ADVISE: (row) => `Your advice is asked${versionOf(row) === '' ? '' : ` on${versionOf(row)}`}`,
  SAY_WHETHER_KNOWN: () => 'Say whether you may know the client, then read',
  READ_WITH_GROUP: () => 'Read with the group',
  JOIN_STAGE: (row) =>
    row.as === 'AUTHOR' ? `The group has spoken: your ${stageOf(row)}` : `Group: your ${stageOf(row)}`,
  LEAD_STAGE: (row) =>
    row.stage === 'SUMMARY' ? 'Sum up and close the consultation' : `Move the group on from ${stageOf(row)}`,
  CHANGE_AS_ASKED: ({ count }) =>
    `Changes asked${count === null || count === 0 ? '' : `: ${some(count, 'open thread')}`}`,
  ANSWER_QUESTIONS: ({ count }) => `Answer in ${some(count, 'thread')}`,
  ANSWER_RECUSAL: () => 'A reader may know your client: nobody new can begin to read until you answer',
  ANSWER_REPORT: ({ count }) => `${some(count, 'passage')} reported as identifying: hidden until you answer`,
  DECIDE_EXTENSION: () => 'More time is asked for',
  SEND_COMMENTS: ({ count }) => `${some(count, 'comment')} not sent yet: only you can see them`,
  SIGN_COVENANT: () => 'Sign the covenant of your group to go on reading',
  DECIDE_GUEST: () => 'A guest is proposed: approve or decline',
  DECIDE_ASSIGNMENT: () => 'A supervision is proposed: accept or decline',
  SIGN_AGREEMENT: () => 'The supervision agreement is to be signed',
  ANSWER_HOLD_REQUEST: () => 'Somebody asks for a hold',
  REVIEW_HOLD: () => 'A hold is to be looked at again',
  SEE_TO_OVERDUE: () => 'The review is overdue',
  REVIEW_AWAITED: (row) => `Waits for ${readersOf(row)}${versionOf(row) === '' ? '' : `,${versionOf(row)}`}`,
  GROUP_AWAITED: (row) => `With the group: ${stageOf(row)}`,
  CHANGES_AWAITED: () => 'Waits for the changes you asked for',
  EXTENSION_AWAITED: () => 'You asked for more time',
  ASSIGNMENT_AWAITED: () => 'Your proposal waits for the director',
  HOLD_AWAITED: () => 'Your wish for a hold waits for the privacy officer',
  CASE_ENDS: () => 'Becomes unreadable soon',
  CASE_ENDED: () => 'No longer readable: the receipt stays',
  DRAFT_ENDS: () => 'A write-up has lain idle and will be deleted',
};

/** What is asked of the reader of the inbox, in one line. */
export const askedOf = (row: WordedRow): string => ASKED[row.ask](row);

const ROLES: Readonly<Record<WordedRow['as'], string>> = {
  AUTHOR: 'you wrote it',
  SUPERVISOR: 'as supervisor',
  COVER: 'as cover',
  PEER: 'in your supervision group',
  COLLEAGUE: 'as colleague',
  MEMBER: 'in your group',
  GUEST: 'as guest',
  FACILITATOR: 'as facilitator',
  DIRECTOR: 'as director',
  PRIVACY_OFFICER: 'as privacy officer',
};

/** Why the row is here: as what the person is asked. */
export const roleOf = ({ as }: Pick<WordedRow, 'as'>): string => ROLES[as];

const PLACES: Readonly<Record<WordedRow['place'], string>> = {
  CASE: 'Case',
  DRAFT: 'Write-up',
  GROUP: 'Group',
  ASSIGNMENT: 'Supervision',
  HOLD_REQUEST: 'Hold',
  HOLD: 'Hold',
};

/** What the row is called: the number of its case, or the kind of place. */
export const nameOf = ({ place, caseNumber }: Pick<WordedRow, 'place' | 'caseNumber'>): string =>
  caseNumber === null ? PLACES[place] : `Case ${caseNumber}`;

/** Whose turn it is where the reader waits for others. */
export function turnWords({ ask, person }: Pick<WordedRow, 'ask' | 'person'>): string {
  if (ask === 'GROUP_AWAITED') return 'Whoever leads the group';
  return ask === 'CHANGES_AWAITED' ? (person?.displayName ?? 'The author') : 'Whoever answers for the case';
}

/** How often they were reminded: "2 reminders sent". */
export const remindedWords = (sent: number): string => `${some(sent, 'reminder')} sent`;

/** To when the row can be put aside at most, and why; `instant` is that, in words. */
export function latestWords(
  { snoozableUntil, dueAt, expiresAt }: Pick<InboxRowPartsFragment, 'snoozableUntil' | 'dueAt' | 'expiresAt'>,
  instant: string,
): string {
  const why =
    snoozableUntil === dueAt
      ? ': then it is due'
      : snoozableUntil === expiresAt
        ? ': then it becomes unreadable'
        : '';
  return `The latest is ${instant}${why}.`;
}

/** Where the row leads in this client; null where it has no page for it. */
export function addressOf({ ask, place, as, subjectId, caseNumber }: WordedRow): string | null {
  switch (place) {
    case 'CASE':
      if (caseNumber === null) return null;
      return ask === 'CASE_ENDED' ? `/cases/${caseNumber}/receipt` : `/cases/${caseNumber}`;
    case 'DRAFT':
      return `/write-ups/${subjectId}`;
    case 'GROUP':
      return `/groups/${subjectId}`;
    case 'ASSIGNMENT':
      return as === 'DIRECTOR' ? '/assignments' : null;
    case 'HOLD_REQUEST':
    case 'HOLD':
      return null;
  }
}
