import { actorHas, after, always, and, eq, grant, now, relation, resource, some } from '@subrosa/access';
import type { Condition, Grant, PersonActor, Resource } from '@subrosa/access';
import { caseRelation, isAuthor } from '../cases/index.js';
import { HoldCaseRow } from './hold-case.row.js';
import { HoldRequestRow } from './hold-request.row.js';
import { HoldRow } from './hold.row.js';

/** What the grants on holds speak of. */
export const holdResource = resource({ name: 'Hold', entity: HoldRow, fields: ['placedBy'] });

const hold = relation({
  entity: HoldRow,
  fields: ['isReasonReleased'],
  on: { clinicId: 'clinicId', holdId: 'id' },
});

/** One case under one hold: what its author may know of the hold, without seeing it. */
export const heldCaseResource = resource({
  name: 'HeldCase',
  entity: HoldCaseRow,
  fields: ['heldUntil'],
  relations: { case: caseRelation, hold },
});

/** What the grants on requests speak of. */
export const holdRequestResource = resource({
  name: 'HoldRequest',
  entity: HoldRequestRow,
  fields: ['requestedBy'],
});

const OFFICER = 'You are a privacy officer: you stop destruction and let it go on.';
const AUTHOR = 'You wrote this case: you may know that its destruction is paused.';

/** To the privacy officer, for every row of the clinic. */
function toOfficer(on: Resource, ...actions: readonly string[]): readonly Grant[] {
  return actions.map((action) =>
    grant({
      code: `${action}.privacy-officer`,
      action,
      on,
      reason: OFFICER,
      to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
    }),
  );
}

type HeldPaths = typeof heldCaseResource extends Resource<infer Paths> ? Paths : never;

/** The author's own case, while the hold stands. */
function isOwnAndHeld(actor: PersonActor): Condition<HeldPaths> {
  return and<HeldPaths>(after('heldUntil', now()), some('case', isAuthor(actor)));
}

/** Who sees, places and ends holds: the privacy officer; authors know of their own cases, and the reason once it is released. */
export const holdGrants: readonly Grant[] = [
  ...toOfficer(holdResource, 'hold.see', 'hold.place', 'hold.release', 'hold.review', 'hold.release-reason'),
  ...toOfficer(heldCaseResource, 'heldCase.see'),
  grant({
    code: 'heldCase.see.author',
    action: 'heldCase.see',
    on: heldCaseResource,
    reason: AUTHOR,
    to: (actor) => (actor.kind === 'person' ? isOwnAndHeld(actor) : null),
  }),
  grant({
    code: 'heldCase.read-reason.author',
    action: 'heldCase.read-reason',
    on: heldCaseResource,
    reason: 'You wrote this case, and the privacy officer has released the reason to its author.',
    to: (actor) =>
      actor.kind === 'person'
        ? and<HeldPaths>(isOwnAndHeld(actor), some('hold', eq('isReasonReleased', true)))
        : null,
  }),
  ...toOfficer(holdRequestResource, 'holdRequest.see', 'holdRequest.decide'),
  grant({
    code: 'holdRequest.see.own',
    action: 'holdRequest.see',
    on: holdRequestResource,
    reason: 'You asked for this hold.',
    to: (actor) => (actor.kind === 'person' ? eq('requestedBy', actor.personId) : null),
  }),
];
