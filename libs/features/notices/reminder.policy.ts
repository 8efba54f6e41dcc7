import { actorHas, after, and, eq, grant, now, oneOf, or } from '@subrosa/access';
import type { Condition, Grant, Resource } from '@subrosa/access';
import { REVIEWERS, caseResource, isAuthor, notRecused } from '../cases/index.js';

type Paths = typeof caseResource extends Resource<infer P> ? P : never;

/** It waits for whoever answers for it, and is not over. */
function waitsForReview(): Condition<Paths> {
  return and<Paths>(oneOf('state', ['SUBMITTED', 'IN_REVIEW']), after('expiresAt', now()));
}

/** Whoever waits for somebody else in a case may remind them of it; that tells nobody anything which they could not see. */
export const reminderGrants: readonly Grant[] = [
  grant({
    code: 'case.remind.author',
    action: 'case.remind',
    on: caseResource,
    reason: 'You wrote this case and wait for an answer.',
    to: (actor) => (actor.kind === 'person' ? and<Paths>(isAuthor(actor), waitsForReview()) : null),
  }),
  grant({
    code: 'case.remind.reviewer',
    action: 'case.remind',
    on: caseResource,
    reason: 'You wait for the changes that the author was asked for.',
    to: (actor) =>
      actor.kind === 'person'
        ? and<Paths>(
            or<Paths>(...REVIEWERS.map(({ reads }) => reads(actor))),
            eq('state', 'CHANGES_REQUESTED'),
          )
        : null,
  }),
  grant({
    code: 'case.remind.director',
    action: 'case.remind',
    on: caseResource,
    reason: 'You direct the clinic and see to reviews that are late.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? and<Paths>(waitsForReview(), notRecused(actor)) : null),
  }),
];
