/** A clinic's retention policy; all durations in whole seconds, so that a demo clinic can live through a case in a minute. */
export interface RetentionPolicy {
  readonly version: number;
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
  readonly idleDraftSeconds: number;
  readonly reviewDueSeconds: number;
  /** Exceptions from `reviewDueSeconds`, by the role of the one who reviews. */
  readonly reviewDueSecondsByRole?: Readonly<Partial<Record<ReviewerRole, number>>>;
}

/** Who a review waits for. */
export type ReviewerRole = 'ASSIGNED_SUPERVISOR' | 'COVERING_SUPERVISOR' | 'NAMED_COLLEAGUE' | 'FACILITATOR';

/** The four durations that have a default and bounds. */
export type RetentionField =
  'afterSignOffSeconds' | 'backstopSeconds' | 'idleDraftSeconds' | 'reviewDueSeconds';

/** Default and bounds of one duration, in seconds; the bounds themselves are allowed. */
export interface RetentionBound {
  readonly standard: number;
  readonly minimum: number;
  readonly maximum: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The policy table of the domain page, section 3. */
export const RETENTION_BOUNDS: Readonly<Record<RetentionField, RetentionBound>> = {
  afterSignOffSeconds: { standard: 14 * DAY, minimum: DAY, maximum: 60 * DAY },
  backstopSeconds: { standard: 60 * DAY, minimum: 7 * DAY, maximum: 180 * DAY },
  idleDraftSeconds: { standard: 30 * DAY, minimum: 7 * DAY, maximum: 90 * DAY },
  reviewDueSeconds: { standard: 48 * HOUR, minimum: 4 * HOUR, maximum: 14 * DAY },
};

/** What a clinic starts with. */
export const DEFAULT_RETENTION_POLICY: RetentionPolicy = {
  version: 1,
  afterSignOffSeconds: RETENTION_BOUNDS.afterSignOffSeconds.standard,
  backstopSeconds: RETENTION_BOUNDS.backstopSeconds.standard,
  idleDraftSeconds: RETENTION_BOUNDS.idleDraftSeconds.standard,
  reviewDueSeconds: RETENTION_BOUNDS.reviewDueSeconds.standard,
};

/** One duration that the policy may not have. */
export interface PolicyProblem {
  readonly field: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly text: string;
}

/** Every duration out of bounds, at once; empty means valid. A demo clinic may go down to one second, never over a maximum. */
export function validatePolicy(
  policy: RetentionPolicy,
  clinic: { readonly isDemo: boolean },
): PolicyProblem[] {
  const due = RETENTION_BOUNDS.reviewDueSeconds;
  const entries: [string, number, RetentionBound][] = [
    ['afterSignOffSeconds', policy.afterSignOffSeconds, RETENTION_BOUNDS.afterSignOffSeconds],
    ['backstopSeconds', policy.backstopSeconds, RETENTION_BOUNDS.backstopSeconds],
    ['idleDraftSeconds', policy.idleDraftSeconds, RETENTION_BOUNDS.idleDraftSeconds],
    ['reviewDueSeconds', policy.reviewDueSeconds, due],
    ...Object.entries(policy.reviewDueSecondsByRole ?? {}).map(
      ([role, value]): [string, number, RetentionBound] => [`reviewDueSecondsByRole.${role}`, value, due],
    ),
  ];
  return entries.flatMap(([field, value, bound]) => {
    const minimum = clinic.isDemo ? 1 : bound.minimum;
    if (Number.isInteger(value) && value >= minimum && value <= bound.maximum) return [];
    const text = `Choose a whole number of seconds from ${minimum} to ${bound.maximum}.`;
    return [{ field, value, minimum, maximum: bound.maximum, text }];
  });
}

/** The backstop: when a submitted case becomes unreadable if nothing else happens. */
export function expiryAtSubmission(submittedAt: Date, policy: RetentionPolicy): Date {
  return after(submittedAt, policy.backstopSeconds);
}

/** The expiry a sign-off sets: the time after sign-off or the present expiry, whichever is earlier. It tightens, never loosens. */
export function expiryAtSignOff(signedAt: Date, currentExpiry: Date, policy: RetentionPolicy): Date {
  return earlier(after(signedAt, policy.afterSignOffSeconds), currentExpiry);
}

/**
 * The latest instant to which any number of extensions may move the expiry: the upper bound of the backstop counted from
 * submission, and once signed off also the upper bound of the time after sign-off. A clinic's own policy cannot loosen it.
 */
export function maximumExpiry(submittedAt: Date, signedAt: Date | null): Date {
  const fromSubmission = after(submittedAt, RETENTION_BOUNDS.backstopSeconds.maximum);
  if (signedAt === null) return fromSubmission;
  return earlier(fromSubmission, after(signedAt, RETENTION_BOUNDS.afterSignOffSeconds.maximum));
}

/** When an unsaved-to draft becomes unreadable: its last save plus the idle limit. */
export function draftExpiry(savedAt: Date, policy: RetentionPolicy): Date {
  return after(savedAt, policy.idleDraftSeconds);
}

/** When a review becomes overdue, by the role it waits for. */
export function reviewDueAt(
  submittedAt: Date,
  policy: RetentionPolicy,
  role: ReviewerRole = 'ASSIGNED_SUPERVISOR',
): Date {
  return after(submittedAt, policy.reviewDueSecondsByRole?.[role] ?? policy.reviewDueSeconds);
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1_000);
}

function earlier(a: Date, b: Date): Date {
  return a.getTime() <= b.getTime() ? a : b;
}
