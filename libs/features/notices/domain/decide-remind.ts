/** How long a person waits between two reminders about the same case. */
const REMIND_AGAIN_HOURS = 24;
const HOUR = 3_600_000;

/** Whose turn it is in a case that waits: its author's, or that of those who answer for it. */
export type Turn = 'AUTHOR' | 'REVIEWER';

/** Why no reminder is sent. */
export const REMIND_REFUSALS = ['NOT_YOURS_TO_REMIND', 'TOO_SOON', 'NOBODY_TO_REMIND'] as const;
/** One of {@link REMIND_REFUSALS}. */
export type RemindRefusalCode = (typeof REMIND_REFUSALS)[number];

/** Whose turn it is in this state; null where nobody is waited for. */
export function turnIn(state: string): Turn | null {
  if (state === 'CHANGES_REQUESTED') return 'AUTHOR';
  return state === 'SUBMITTED' || state === 'IN_REVIEW' ? 'REVIEWER' : null;
}

/** From when on the same person may remind again; null if that is now. */
export function remindableFrom(lastOwnAt: Date | null, now: Date): Date | null {
  if (lastOwnAt === null) return null;
  const from = new Date(lastOwnAt.getTime() + REMIND_AGAIN_HOURS * HOUR);
  return now < from ? from : null;
}

/** What the decision on one reminder looks at. */
export interface RemindFacts {
  readonly turn: Turn | null;
  /** When the same person last reminded about this case. */
  readonly lastOwnAt: Date | null;
  /** How many people it would reach. */
  readonly recipients: number;
}

/** Null if a reminder may be sent now, otherwise why not and from when on it may be. */
export function decideRemind(
  { turn, lastOwnAt, recipients }: RemindFacts,
  now: Date,
): { readonly code: RemindRefusalCode; readonly possibleFrom: Date | null } | null {
  if (turn === null) return { code: 'NOT_YOURS_TO_REMIND', possibleFrom: null };
  const possibleFrom = remindableFrom(lastOwnAt, now);
  if (possibleFrom !== null) return { code: 'TOO_SOON', possibleFrom };
  return recipients === 0 ? { code: 'NOBODY_TO_REMIND', possibleFrom: null } : null;
}
