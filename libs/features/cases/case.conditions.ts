import { after, and, eq, now, oneOf, or, some } from '@subrosa/access';
import type { Condition, PersonActor } from '@subrosa/access';
import { AUTHOR_SPEAKS, isAtStage } from '../groups/index.js';
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

/** In a state in which an audience works with it, before its expiry. */
export function isAlive(): Condition<CasePaths> {
  return and<CasePaths>(oneOf('state', READABLE_STATES), notExpired());
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
  return and<CasePaths>(isAuthor(actor), isAlive());
}

/** The author, where the author has the word: in a group's consultation at two stages, with every other audience always. */
export function authorSpeaks(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(
    authorWorks(actor),
    or<CasePaths>(
      oneOf('audienceKind', ['ASSIGNMENTS', 'SUPERVISION_GROUP', 'COLLEAGUE']),
      some('consultation', isAtStage(AUTHOR_SPEAKS)),
    ),
  );
}

/** The author sent it to a group, which can be left: its reading ends, the author's and a supervisor's do not. */
export function authorMayLeaveGroup(actor: PersonActor): Condition<CasePaths> {
  return and<CasePaths>(
    authorWorks(actor),
    oneOf('audienceKind', ['SUPERVISION_GROUP', 'CONSULTATION_GROUP']),
  );
}
