import { actorHas, after, and, atOrBefore, eq, never, none, now, oneOf, or, some } from '@subrosa/access';
import type { Condition, PersonActor, Role } from '@subrosa/access';
import { inForce } from '../assignments/index.js';
import { isMemberToday, isPeerToday } from '../groups/index.js';
import { isAlive } from './case.conditions.js';
import type { CasePaths } from './case.resource.js';

/** What is asked of whoever comes up for a case. */
export type CaseRule = (actor: PersonActor) => Condition<CasePaths>;

/** The states in which a case waits for its review: what a cover sees. */
const OPEN_STATES = ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED'] as const;

type AssignmentPaths = 'supervisorId' | 'kind' | 'state' | 'activeFrom' | 'activeUntil' | 'isStandby';

/** "I may know this client" holds for every case of that client record, whatever else would let the viewer in. */
export function notRecused(actor: PersonActor): Condition<CasePaths> {
  return none('recusalsOfClient', eq('viewerId', actor.personId));
}

const withRole =
  (roles: readonly Role[], rule: CaseRule): CaseRule =>
  (actor) =>
    roles.some((role) => actorHas(actor, role)) ? and<CasePaths>(rule(actor), notRecused(actor)) : never();

/** The case names an assignment of this supervisor that is in force. */
const isNamed: CaseRule = (actor) =>
  some('audience', some('assignment', and<AssignmentPaths>(eq('supervisorId', actor.personId), inForce())));

/** The case named a cover whose dates are over: it has returned to the supervisor whom the cover stood in for. */
const hasReturned: CaseRule = (actor) =>
  some(
    'audience',
    some(
      'assignment',
      and<AssignmentPaths | 'covered.' | `covered.${AssignmentPaths}`>(
        eq('kind', 'COVERING'),
        eq('state', 'ASSIGNED'),
        atOrBefore('activeUntil', now()),
        some('covered', and<AssignmentPaths>(eq('supervisorId', actor.personId), inForce())),
      ),
    ),
  );

/**
 * A supervisor, today: named by an assignment in force, or returned to after a cover. Who loses the role loses the cases. An unscreened
 * case is for the one whom it names alone, so it does not return.
 */
export const isSupervisor: CaseRule = withRole(['SUPERVISOR'], (actor) =>
  or<CasePaths>(isNamed(actor), and<CasePaths>(eq('screening', 'SCREENED'), hasReturned(actor))),
);

const covers = (actor: PersonActor, isStandby: boolean): Condition<CasePaths> =>
  some(
    'audience',
    some(
      'covers',
      and<AssignmentPaths>(
        eq('kind', 'COVERING'),
        eq('isStandby', isStandby),
        eq('supervisorId', actor.personId),
        inForce(),
      ),
    ),
  );

/**
 * A cover, for the dates of the cover: the open cases of the assignment that it stands in for. A standby cover: those that come close
 * to their expiry unreviewed. Never a case that went out unscreened to one person.
 */
export const isCover: CaseRule = withRole(['SUPERVISOR'], (actor) =>
  and<CasePaths>(
    oneOf('state', OPEN_STATES),
    after('expiresAt', now()),
    eq('screening', 'SCREENED'),
    or<CasePaths>(
      covers(actor, false),
      and<CasePaths>(
        atOrBefore('coverFrom', now()),
        oneOf('state', ['SUBMITTED', 'IN_REVIEW']),
        covers(actor, true),
      ),
    ),
  ),
);

/** Another supervisee of the supervision group that the case was submitted to. */
export const isPeer: CaseRule = withRole(['TRAINEE', 'CLINICIAN', 'SUPERVISOR'], (actor) =>
  some('peers', some('place', isPeerToday(actor))),
);

/** The one colleague whom the case names. */
export const isColleague: CaseRule = withRole(['CLINICIAN', 'SUPERVISOR'], (actor) =>
  some('colleagues', eq('personId', actor.personId)),
);

/** A member of the consultation group, of those to whom the author submitted, with the present covenant signed. */
export const isMember: CaseRule = withRole(['CLINICIAN', 'SUPERVISOR'], (actor) =>
  some('members', some('membership', isMemberToday(actor, { isGuest: false }))),
);

/** A guest of another clinic in that group. */
export const isGuest: CaseRule = withRole(['GUEST'], (actor) =>
  some('members', some('membership', isMemberToday(actor, { isGuest: true }))),
);

/** A facilitator of that group. */
export const isFacilitator: CaseRule = withRole(['CLINICIAN', 'SUPERVISOR'], (actor) =>
  some('members', some('membership', isMemberToday(actor, { isGuest: false, roles: ['FACILITATOR'] }))),
);

/** Alive, or withdrawn by its author from a group, which leaves the supervisor's reading as it was. */
export function isAliveForSupervisor(): Condition<CasePaths> {
  return or<CasePaths>(
    isAlive(),
    and<CasePaths>(eq('state', 'WITHDRAWN'), eq('withdrawnBy', 'AUTHOR'), after('expiresAt', now())),
  );
}
