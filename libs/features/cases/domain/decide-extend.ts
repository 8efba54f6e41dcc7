import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** Why a case is kept longer; the code lasts, any free text beside it is sealed under the case key. */
export const EXTENSION_REASONS = {
  REVIEW_UNFINISHED: 'The review is not finished.',
  AUTHOR_AWAY: 'The author is away.',
  REVIEWER_AWAY: 'The reviewer is away.',
  RISK_STILL_OPEN: 'A question of risk is still open.',
  MEETING_POSTPONED: 'The meeting was postponed.',
  OTHER: 'Another reason, given in words.',
} as const;

/** The code of a reason to keep a case longer. */
export type ExtensionReason = keyof typeof EXTENSION_REASONS;

/** Narrows a string from outside to a reason. */
function isExtensionReason(value: string): value is ExtensionReason {
  return Object.hasOwn(EXTENSION_REASONS, value);
}

/** What an extension needs to know. */
export interface ExtendFacts extends LifeFacts {
  readonly role: 'SUPERVISOR' | 'FACILITATOR' | 'DIRECTOR' | 'AUTHOR' | 'OTHER';
  readonly requestedExpiry: Date;
  /** From `maximumExpiry` of the retention policy. */
  readonly maximumExpiry: Date;
  readonly reason: string | null;
  /** Length of the words that go with OTHER. */
  readonly reasonTextLength: number;
}

/** Every reason why the expiry may not be moved: only before it falls due, only later, never past the maximum, never without a reason. */
export function decideExtend(facts: ExtendFacts): Refusal[] {
  const { requestedExpiry, maximumExpiry, reason } = facts;
  const isReasonGiven =
    reason !== null && isExtensionReason(reason) && (reason !== 'OTHER' || facts.reasonTextLength > 0);
  return [
    ...refuseIf(facts.role === 'AUTHOR' || facts.role === 'OTHER', refusal('EXTENSION_NOT_YOURS', {})),
    ...refuseByLife(facts, 'extend'),
    ...refuseIf(
      !(requestedExpiry.getTime() > facts.expiresAt.getTime()),
      refusal('EXTENSION_NOT_LATER', { currentExpiry: facts.expiresAt }, 'expiresAt'),
    ),
    ...refuseIf(
      requestedExpiry.getTime() > maximumExpiry.getTime(),
      refusal('EXTENSION_PAST_MAXIMUM', { maximum: maximumExpiry }, 'expiresAt'),
    ),
    ...refuseIf(!isReasonGiven, refusal('REASON_MISSING', {}, 'reason')),
  ];
}
