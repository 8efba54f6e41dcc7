import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What every signed step of a reviewer needs to know. */
export interface ReviewerFacts extends LifeFacts {
  /** In the audience with the right to decide, entitled at this instant. */
  readonly isReviewer: boolean;
  /** The password was entered again for this very act. */
  readonly isReauthenticated: boolean;
  readonly reviewedVersion: number;
  readonly currentVersion: number;
  /** Sections of the current version, in order of disclosure, that this reviewer has not opened. */
  readonly unopenedSections: readonly string[];
  readonly sectionCount: number;
}

/** What asking for changes adds. */
export interface RequestChangesFacts extends ReviewerFacts {
  /** Comments gathered with the review, and whether a recommendation was written. */
  readonly commentCount: number;
  readonly hasRecommendation: boolean;
}

/** Every reason why changes may not be requested: the reviewer has opened something and says what should change. */
export function decideRequestChanges(facts: RequestChangesFacts): Refusal[] {
  const hasOpenedNothing = facts.unopenedSections.length === facts.sectionCount;
  return [
    ...refuseReviewer(facts),
    ...refuseByLife(facts, 'requestChanges'),
    ...refuseIf(hasOpenedNothing, refusal('SECTIONS_UNOPENED', { sections: facts.unopenedSections })),
    ...refuseIf(
      facts.commentCount === 0 && !facts.hasRecommendation,
      refusal('CHANGES_NOT_NAMED', {}, 'recommendation'),
    ),
  ];
}

/** How a case was reviewed when it is signed off. */
export type SignOffManner =
  { readonly kind: 'IN_WRITING' } | { readonly kind: 'LIVE'; readonly heldAt: Date };

/** What signing off adds. */
export interface SignOffFacts extends ReviewerFacts {
  readonly submittedAt: Date;
  readonly manner: SignOffManner;
}

/** Every reason why the case may not be signed off; a written review needs every section opened, a live one a date that can be true. */
export function decideSignOff(facts: SignOffFacts): Refusal[] {
  return refuseReviewed(facts, 'signOff');
}

/** Every reason why a group's case may not be closed; what its facilitator cannot open is not asked of them. */
export function decideClose(facts: SignOffFacts): Refusal[] {
  return refuseReviewed(facts, 'close');
}

function refuseReviewed(facts: SignOffFacts, action: 'signOff' | 'close'): Refusal[] {
  const { manner } = facts;
  return [
    ...refuseReviewer(facts),
    ...refuseByLife(facts, action),
    ...refuseIf(
      manner.kind === 'IN_WRITING' && facts.unopenedSections.length > 0,
      refusal('SECTIONS_UNOPENED', { sections: facts.unopenedSections }),
    ),
    ...refuseIf(
      manner.kind === 'LIVE' &&
        !(
          manner.heldAt.getTime() >= facts.submittedAt.getTime() &&
          manner.heldAt.getTime() <= facts.now.getTime()
        ),
      refusal('LIVE_DATE_INVALID', {}, 'heldAt'),
    ),
  ];
}

/** What a reader of a sign-off is reminded of; `<expiry>` stands for the instant in the clinic's zone. */
export const SIGN_OFF_REMINDER =
  "Write what changes this client's care into the chart before <expiry>. This co-signs no note and credits no hours.";

function refuseReviewer(facts: ReviewerFacts): Refusal[] {
  return [
    ...refuseIf(!facts.isReviewer, refusal('NOT_REVIEWER', {})),
    ...refuseIf(!facts.isReauthenticated, refusal('REAUTHENTICATION_REQUIRED', {}, 'password')),
    ...refuseIf(
      facts.reviewedVersion !== facts.currentVersion,
      refusal('NOT_CURRENT_VERSION', { current: facts.currentVersion }, 'version'),
    ),
  ];
}
