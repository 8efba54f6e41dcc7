import { refuseIf } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';
import type { SubmitFacts } from './submit-facts.js';
import { urgentNotice } from './urgency.js';

/**
 * The gate on what cannot wait: whoever chooses "today" has been shown the telephone that is answered, as it is at this instant. It
 * never asks that somebody be on call; and only what cannot wait goes out unscreened.
 */
export function refuseUrgency(facts: SubmitFacts): Refusal[] {
  if (facts.urgency === null) return [];
  const { urgency, onCall, shownVersion } = facts.urgency;
  const { name, phone, version } = onCall;
  const params = { name, phone, version, words: urgentNotice(onCall) };
  return [
    ...refuseIf(
      urgency === 'TODAY' && shownVersion !== version,
      refusal('ON_CALL_NOT_SHOWN', params, 'onCallVersion'),
    ),
    ...refuseIf(
      facts.isUnscreenedSafetyCase && urgency !== 'TODAY',
      refusal('UNSCREENED_NOT_URGENT', { urgency }, 'urgency'),
    ),
  ];
}
