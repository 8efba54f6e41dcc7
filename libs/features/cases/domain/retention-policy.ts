import { MILLISECONDS } from '@subrosa/kernel';
import type { CaseAudienceKind } from './purposes.js';

/** A clinic's retention policy; all durations in whole seconds, so that a demo clinic can live through a case in a minute. */
export interface RetentionPolicy {
  readonly version: number;
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
  readonly idleDraftSeconds: number;
  readonly reviewDueSeconds: number;
  /** How long after its submission a case can be kept at most, extensions included; never less than the backstop. */
  readonly maximumSeconds: number;
  /** Exceptions from `reviewDueSeconds`, by the role of the one who reviews. */
  readonly reviewDueSecondsByRole?: Readonly<Partial<Record<ReviewerRole, number>>>;
}

/** Who a review waits for. */
export type ReviewerRole = 'ASSIGNED_SUPERVISOR' | 'COVERING_SUPERVISOR' | 'NAMED_COLLEAGUE' | 'FACILITATOR';

/** The durations that have a default and bounds. */
export type RetentionField =
  'afterSignOffSeconds' | 'backstopSeconds' | 'idleDraftSeconds' | 'reviewDueSeconds' | 'maximumSeconds';

/** Default and bounds of one duration, in seconds; the bounds themselves are allowed. */
export interface RetentionBound {
  readonly standard: number;
  readonly minimum: number;
  readonly maximum: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The policy table of the domain page, section 3; the maximum may be tightened down to the backstop. */
export const RETENTION_BOUNDS: Readonly<Record<RetentionField, RetentionBound>> = {
  afterSignOffSeconds: { standard: 14 * DAY, minimum: DAY, maximum: 60 * DAY },
  backstopSeconds: { standard: 60 * DAY, minimum: 7 * DAY, maximum: 180 * DAY },
  idleDraftSeconds: { standard: 30 * DAY, minimum: 7 * DAY, maximum: 90 * DAY },
  reviewDueSeconds: { standard: 48 * HOUR, minimum: 4 * HOUR, maximum: 14 * DAY },
  maximumSeconds: { standard: 180 * DAY, minimum: 7 * DAY, maximum: 180 * DAY },
};

/** What a clinic starts with. */
export const DEFAULT_RETENTION_POLICY: RetentionPolicy = {
  version: 1,
  afterSignOffSeconds: RETENTION_BOUNDS.afterSignOffSeconds.standard,
  backstopSeconds: RETENTION_BOUNDS.backstopSeconds.standard,
  idleDraftSeconds: RETENTION_BOUNDS.idleDraftSeconds.standard,
  reviewDueSeconds: RETENTION_BOUNDS.reviewDueSeconds.standard,
  maximumSeconds: RETENTION_BOUNDS.maximumSeconds.standard,
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
    ['maximumSeconds', policy.maximumSeconds, RETENTION_BOUNDS.maximumSeconds],
    ...Object.entries(policy.reviewDueSecondsByRole ?? {}).map(
      ([role, value]): [string, number, RetentionBound] => [`reviewDueSecondsByRole.${role}`, value, due],
    ),
  ];
  return entries.flatMap(([field, value, bound]) => {
    const floor = clinic.isDemo ? 1 : bound.minimum;
    const minimum = field === 'maximumSeconds' ? atLeastBackstop(floor, policy.backstopSeconds) : floor;
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
 * The latest instant to which any number of extensions may move the expiry: the policy's maximum counted from submission, and
 * once signed off also the upper bound of the time after sign-off.
 */
export function maximumExpiry(
  life: { readonly submittedAt: Date; readonly signedAt: Date | null },
  policy: RetentionPolicy,
): Date {
  const fromSubmission = after(life.submittedAt, policy.maximumSeconds);
  if (life.signedAt === null) return fromSubmission;
  return earlier(fromSubmission, after(life.signedAt, RETENTION_BOUNDS.afterSignOffSeconds.maximum));
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

/** The role that the review of a case waits for, by the kind of its audience. */
export const REVIEWER_OF: Readonly<Record<CaseAudienceKind, ReviewerRole>> = {
  ASSIGNMENTS: 'ASSIGNED_SUPERVISOR',
  SUPERVISION_GROUP: 'ASSIGNED_SUPERVISOR',
  COLLEAGUE: 'NAMED_COLLEAGUE',
  CONSULTATION_GROUP: 'FACILITATOR',
};

/** What a consultation group keeps cases by. */
export type GroupRetention = Pick<RetentionPolicy, 'afterSignOffSeconds' | 'backstopSeconds'>;

/** The clinic's policy with the group's own rule in place of the clinic's, never past the clinic's maximum. */
export function withGroupRetention(policy: RetentionPolicy, group: GroupRetention): RetentionPolicy {
  return {
    ...policy,
    afterSignOffSeconds: Math.min(group.afterSignOffSeconds, policy.maximumSeconds),
    backstopSeconds: Math.min(group.backstopSeconds, policy.maximumSeconds),
  };
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1_000);
}

function earlier(a: Date, b: Date): Date {
  return a.getTime() <= b.getTime() ? a : b;
}

/** A backstop that is itself out of bounds is reported once, under its own name. */
function atLeastBackstop(floor: number, backstopSeconds: number): number {
  return Math.min(RETENTION_BOUNDS.maximumSeconds.maximum, Math.max(floor, backstopSeconds));
}

/** How long before its expiry an unreviewed case is opened to the standby cover: enough to answer, or to ask for more time. */
const COVER_LEAD_HOURS = 72;

/** The instant from which a standby cover reads a case that expires then. */
export function coverFrom(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - COVER_LEAD_HOURS * MILLISECONDS.hour);
}
