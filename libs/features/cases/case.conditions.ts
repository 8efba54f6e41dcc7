import { actorHas, after, and, eq, never, now, oneOf, some, until } from '@subrosa/access';
import type { Condition, PersonActor } from '@subrosa/access';
import { inForce } from '../assignments/index.js';
import { consentInForce } from '../consents/index.js';
import type { CasePaths } from './case.resource.js';
import { CASE_STATES, isReadableState } from './domain/case-state.js';

/** The states in which an audience reads and the author works. */
export const READABLE_STATES = CASE_STATES.filter(isReadableState);

/** The states in which the author reads on: a withdrawn case until its expiry, a recalled one never. */
const AUTHOR_READABLE_STATES = [...READABLE_STATES, 'WITHDRAWN'] as const;

/** Before the expiry instant on the database's clock. */
export function notExpired(): Condition<CasePaths> {
  return after('expiresAt', now());
}

/** The actor wrote the case. */
export function isAuthor(actor: PersonActor): Condition<CasePaths> {
  return eq('authorId', actor.personId);
}

/** The author, as long as the case can be read at all. */
export function authorReads(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(isAuthor(actor), oneOf('state', AUTHOR_READABLE_STATES), notExpired());
}

/** The author, as long as the case is alive: neither recalled, withdrawn, expired nor destroyed. */
export function authorWorks(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(isAuthor(actor), oneOf('state', READABLE_STATES), notExpired());
}

/** A supervisor, today, whose assignment is in the case's audience and in force at this instant; who loses the role loses the cases. */
export function inAudienceToday(actor: PersonActor): Condition<CasePaths> {
  if (!actorHas(actor, 'SUPERVISOR')) return never();
  return some(
    'audience',
    some(
      'assignment',
      and<'supervisorId' | 'state' | 'activeFrom' | 'activeUntil'>(
        eq('supervisorId', actor.personId),
        inForce(),
      ),
    ),
  );
}

/**
 * A supervisor to whom the material is open at this instant: in the audience today, licensed today, before expiry, in a readable
 * state, and with a consent in force among those the case rests on.
 */
export function supervisorReads(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(
    inAudienceToday(actor),
    some('consents', some('consent', consentInForce())),
    oneOf('state', READABLE_STATES),
    notExpired(),
    until(actor.licensedUntil),
  );
}

/** The same, once this supervisor has opened some section of the case. */
export function supervisorHasOpened(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(supervisorReads(actor), some('openings', eq('viewerId', actor.personId)));
}
