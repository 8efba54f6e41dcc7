import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { caseOf, hasCome } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { CaseTables, Hold, HoldRequest } from './world-cases.js';

const audits = (person: Person): boolean => person.is('PRIVACY_OFFICER');

/** "Hold, release": the privacy officer and nobody else. */
const holds = rulesOn<Hold>({
  'hold.see': audits,
  'hold.place': audits,
  'hold.release': audits,
  'hold.review': audits,
  'hold.release-reason': audits,
});

type HeldCase = CaseTables['holdCases'][number];

/** "The author sees destruction paused", as long as it is. */
const isOwnAndHeld = (person: Person, held: HeldCase): boolean =>
  person.wrote(caseOf(person.world, held.caseId)) && !hasCome(held.heldUntil, person.at.now);

const heldCases = rulesOn<HeldCase>({
  'heldCase.see': (person, held) => audits(person) || isOwnAndHeld(person, held),
  // "The reason only if released."
  'heldCase.read-reason': (person, held) =>
    isOwnAndHeld(person, held) &&
    person.world.holds.some(({ id, isReasonReleased }) => id === held.holdId && isReasonReleased),
});

/** "Anyone may ask for one", and knows what they asked. */
const requests = rulesOn<HoldRequest>({
  'holdRequest.see': (person, request) => audits(person) || request.requestedBy === person.id,
  'holdRequest.decide': audits,
});

/** Legal holds. */
export const onHolds: Rules = { ...holds, ...heldCases, ...requests };
