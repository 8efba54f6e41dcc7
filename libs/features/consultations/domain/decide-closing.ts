/** Everything that closing a consultation is decided on: measures and days, no words. */
export interface ClosingFacts {
  readonly now: Date;
  readonly isReauthenticated: boolean;
  readonly summaryLength: number;
  readonly recommendationsLength: number;
  readonly maximumLength: number;
  /** How many findings of the screen are open in each of the two. */
  readonly openFindings: { readonly summary: number; readonly recommendations: number };
  readonly submittedAt: Date;
  /** When a live meeting was held; null where the group wrote only. */
  readonly heldAt: Date | null;
  /** When the group takes it up again; null for never. */
  readonly followUpAt: Date | null;
}

/** What can be wrong with a closing, with its fixed sentence. */
export const CLOSING_TEXT = {
  REAUTHENTICATION_REQUIRED: 'Enter your password again to sign.',
  SUMMARY_MISSING: 'Sum up what the group has come to.',
  TEXT_TOO_LONG: 'This text is too long. Shorten it.',
  FINDINGS_UNRESOLVED: 'Something here may identify a client. Replace, generalise or keep it with a reason.',
  LIVE_DATE_INVALID: 'Give the date of the meeting, from the submission up to today.',
  FOLLOW_UP_NOT_LATER: 'The follow-up must be later than today.',
} as const;

/** One thing that is wrong with a closing, and the field it is about. */
export interface ClosingRefusal {
  readonly code: keyof typeof CLOSING_TEXT;
  readonly field: string;
}

/** Every reason why the consultation cannot be closed like this, at once; what the case itself forbids is decided by the case. */
export function decideClosing(facts: ClosingFacts): ClosingRefusal[] {
  const { now, heldAt, followUpAt, submittedAt, maximumLength, openFindings } = facts;
  const isHeld =
    heldAt === null || (heldAt.getTime() >= submittedAt.getTime() && heldAt.getTime() <= now.getTime());
  const isLater = followUpAt === null || followUpAt.getTime() > now.getTime();
  return [
    ...when(!facts.isReauthenticated, 'REAUTHENTICATION_REQUIRED', 'password'),
    ...when(facts.summaryLength === 0, 'SUMMARY_MISSING', 'summary'),
    ...when(facts.summaryLength > maximumLength, 'TEXT_TOO_LONG', 'summary'),
    ...when(facts.recommendationsLength > maximumLength, 'TEXT_TOO_LONG', 'recommendations'),
    ...when(openFindings.summary > 0, 'FINDINGS_UNRESOLVED', 'summary'),
    ...when(openFindings.recommendations > 0, 'FINDINGS_UNRESOLVED', 'recommendations'),
    ...when(!isHeld, 'LIVE_DATE_INVALID', 'liveOn'),
    ...when(!isLater, 'FOLLOW_UP_NOT_LATER', 'followUpOn'),
  ];
}

function when(holds: boolean, code: ClosingRefusal['code'], field: string): ClosingRefusal[] {
  return holds ? [{ code, field }] : [];
}
