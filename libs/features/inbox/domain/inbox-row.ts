/** The three lists of an inbox. */
export const INBOX_GROUPS = ['NEEDS_YOU', 'WAITING_FOR_OTHERS', 'ENDS_SOON'] as const;

/** One of {@link INBOX_GROUPS}. */
export type InboxGroupName = (typeof INBOX_GROUPS)[number];

/** Everything that can wait for the reader of an inbox. */
const ASKS_OF_YOU = [
  'REVIEW',
  'ADVISE',
  'SAY_WHETHER_KNOWN',
  'READ_WITH_GROUP',
  'JOIN_STAGE',
  'LEAD_STAGE',
  'CHANGE_AS_ASKED',
  'ANSWER_QUESTIONS',
  'ANSWER_RECUSAL',
  'ANSWER_REPORT',
  'DECIDE_EXTENSION',
  'SEND_COMMENTS',
  'SIGN_COVENANT',
  'DECIDE_GUEST',
  'DECIDE_ASSIGNMENT',
  'SIGN_AGREEMENT',
  'ANSWER_HOLD_REQUEST',
  'REVIEW_HOLD',
  'SEE_TO_OVERDUE',
] as const;

/** What the reader has done, and now waits for others to do. */
const ASKS_OF_OTHERS = [
  'REVIEW_AWAITED',
  'GROUP_AWAITED',
  'CHANGES_AWAITED',
  'EXTENSION_AWAITED',
  'ASSIGNMENT_AWAITED',
  'HOLD_AWAITED',
] as const;

/** What becomes unreadable soon, or became so a short while ago. */
const ENDINGS = ['CASE_ENDS', 'DRAFT_ENDS', 'CASE_ENDED'] as const;

/** Why a row stands in an inbox; a closed list, the words for it are the client's. */
export const INBOX_ASKS = [...ASKS_OF_YOU, ...ASKS_OF_OTHERS, ...ENDINGS] as const;

/** One of {@link INBOX_ASKS}. */
export type InboxAsk = (typeof INBOX_ASKS)[number];

/** As what a person is asked; somebody who is several things has one inbox, each row of which says as what. */
export const INBOX_ROLES = [
  'AUTHOR',
  'SUPERVISOR',
  'COVER',
  'PEER',
  'COLLEAGUE',
  'MEMBER',
  'GUEST',
  'FACILITATOR',
  'DIRECTOR',
  'PRIVACY_OFFICER',
] as const;

/** One of {@link INBOX_ROLES}. */
export type InboxRole = (typeof INBOX_ROLES)[number];

/** The kinds of place a row leads to; the row's `subjectId` says which. */
export const INBOX_PLACES = ['CASE', 'DRAFT', 'GROUP', 'ASSIGNMENT', 'HOLD_REQUEST', 'HOLD'] as const;

/** One of {@link INBOX_PLACES}. */
export type InboxPlace = (typeof INBOX_PLACES)[number];

/** The stages of a consultation that somebody can wait for. */
export type InboxStage = 'READ' | 'CLARIFY' | 'REFLECT' | 'REPLY' | 'SUMMARY' | 'CLOSED';

/** What of a case a row may tell: to whom the case was sent and its author all of it, to a director the number and dates. */
export interface InboxCase {
  readonly id: string;
  readonly number: number;
  readonly purpose: string | null;
  readonly urgency: 'ROUTINE' | 'SOON' | 'TODAY' | null;
  readonly audienceKind: string | null;
}

/** One line of an inbox: what is asked, of whom as what, where it leads, and by when. */
export interface InboxRow {
  readonly ask: InboxAsk;
  readonly as: InboxRole;
  readonly place: InboxPlace;
  /** The case, draft, group, assignment, request or hold that it leads to. */
  readonly subjectId: string;
  readonly case: InboxCase | null;
  /** Who asks or is waited for, where the reader may know one person. */
  readonly personId: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly expiresAt: Date | null;
  /** How many of what is asked about: threads, comments, reports; null where it is not about several. */
  readonly count: number | null;
  readonly version: number | null;
  readonly stage: InboxStage | null;
  /** When something last happened that its reader has to hear of, whatever they had put aside. */
  readonly newsAt: Date;
  /** The last instant to which it may be put aside now; null where it may not be. */
  readonly snoozableUntil: Date | null;
  /** Until when it is put aside; null while it is not. */
  readonly snoozedUntil: Date | null;
}

/** The rows in which their reader waits for others in a case, and may remind them. */
const REMINDABLE: readonly InboxAsk[] = [
  'REVIEW_AWAITED',
  'GROUP_AWAITED',
  'CHANGES_AWAITED',
  'SEE_TO_OVERDUE',
];

/** True where the reader waits for somebody else: there a reminder has its place. */
export function isRemindable(ask: InboxAsk): boolean {
  return REMINDABLE.includes(ask);
}

/** The name of a row: the same thing that is asked has the same name tomorrow. */
export function rowKey({ ask, as, subjectId, personId }: InboxRow): string {
  return `${ask}.${as}.${subjectId}${ask === 'DECIDE_GUEST' ? `.${personId ?? ''}` : ''}`;
}

/** A row as far as each rule has something to say; the rest is empty. */
export type RowParts = Pick<InboxRow, 'ask' | 'as' | 'place' | 'subjectId' | 'since'> & Partial<InboxRow>;

/** A whole row of its parts. */
export function inboxRow(parts: RowParts): InboxRow {
  return {
    case: null,
    personId: null,
    dueAt: null,
    expiresAt: null,
    count: null,
    version: null,
    stage: null,
    newsAt: parts.since,
    snoozableUntil: null,
    snoozedUntil: null,
    ...parts,
  };
}
