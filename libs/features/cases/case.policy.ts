import { actorHas, always, and, atOrBefore, grant, now, oneOf } from '@subrosa/access';
import type { Actor, Condition, Grant, PersonActor } from '@subrosa/access';
import {
  READABLE_STATES,
  authorReads,
  authorWorks,
  inAudienceToday,
  isAuthor,
  notExpired,
  supervisorHasOpened,
  supervisorReads,
} from './case.conditions.js';
import { caseResource } from './case.resource.js';
import type { CasePaths } from './case.resource.js';
import { CASE_STATES } from './domain/case-state.js';

type Rule = (actor: PersonActor) => Condition<CasePaths>;

/** A grant to people on cases; processes get nothing by it. */
function caseGrant(code: string, action: string, rest: { reason: string; to: Rule }): Grant {
  return grant({
    code,
    action,
    on: caseResource,
    reason: rest.reason,
    to: (actor) => (actor.kind === 'person' ? rest.to(actor) : null),
  });
}

const AUTHOR = 'You wrote this case.';
const SUPERVISOR = 'You supervise the author, and the case was sent to you.';
const OPENED = 'You supervise the author and have opened the case.';

const existence: readonly Grant[] = [
  caseGrant('case.see.author', 'case.see', { reason: AUTHOR, to: isAuthor }),
  caseGrant('case.see.supervisor', 'case.see', { reason: SUPERVISOR, to: inAudienceToday }),
  grant({
    code: 'case.see.director',
    action: 'case.see',
    on: caseResource,
    reason: 'You direct the clinic: you see that a case exists, not what it says.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? always() : null),
  }),
  grant({
    code: 'case.see.privacy-officer',
    action: 'case.see',
    on: caseResource,
    reason: 'You are a privacy officer: you see that a case exists, not what it says.',
    to: (actor) => (actorHas(actor, 'PRIVACY_OFFICER') ? always() : null),
  }),
];

const reading: readonly Grant[] = [
  caseGrant('case.teaser.author', 'case.teaser', { reason: AUTHOR, to: authorReads }),
  caseGrant('case.teaser.supervisor', 'case.teaser', { reason: SUPERVISOR, to: supervisorReads }),
  caseGrant('case.open.supervisor', 'case.open', { reason: SUPERVISOR, to: supervisorReads }),
  caseGrant('case.read.author', 'case.read', { reason: AUTHOR, to: authorReads }),
  caseGrant('case.read.supervisor', 'case.read', { reason: OPENED, to: supervisorHasOpened }),
  caseGrant('case.comment.author', 'case.comment', { reason: AUTHOR, to: authorWorks }),
  caseGrant('case.comment.supervisor', 'case.comment', { reason: OPENED, to: supervisorHasOpened }),
  caseGrant('case.report-passage.supervisor', 'case.report-passage', {
    reason: OPENED,
    to: supervisorHasOpened,
  }),
];

const deciding: readonly Grant[] = [
  caseGrant('case.review.supervisor', 'case.review', { reason: SUPERVISOR, to: supervisorReads }),
  caseGrant('case.sign-off.supervisor', 'case.sign-off', { reason: SUPERVISOR, to: supervisorReads }),
  caseGrant('case.extend.supervisor', 'case.extend', { reason: SUPERVISOR, to: supervisorReads }),
  grant({
    code: 'case.extend.director',
    action: 'case.extend',
    on: caseResource,
    reason: 'You direct the clinic and may postpone the end of a case.',
    to: (actor) =>
      actorHas(actor, 'DIRECTOR') ? and<CasePaths>(oneOf('state', READABLE_STATES), notExpired()) : null,
  }),
];

const authoring: readonly Grant[] = [
  caseGrant('case.ask-extension.author', 'case.ask-extension', { reason: AUTHOR, to: authorWorks }),
  caseGrant('case.recall.author', 'case.recall', { reason: AUTHOR, to: authorWorks }),
  caseGrant('case.resubmit.author', 'case.resubmit', { reason: AUTHOR, to: authorWorks }),
  caseGrant('case.answer-report.author', 'case.answer-report', { reason: AUTHOR, to: authorWorks }),
];

const DESTROYERS = ['expirer', 'sweeper', 'operator'];

/** What has fallen due and is not gone yet. */
function due(actor: Actor): Condition<CasePaths> | null {
  if (actor.kind !== 'system' || !DESTROYERS.includes(actor.name)) return null;
  const standing = CASE_STATES.filter((state) => state !== 'DESTROYED');
  return and<CasePaths>(atOrBefore('expiresAt', now()), oneOf('state', standing));
}

/** What may lose its basis when a consent is withdrawn. */
function alive(actor: Actor): Condition<CasePaths> | null {
  return actor.kind === 'system' && actor.name === 'relay' ? oneOf('state', READABLE_STATES) : null;
}

const processes: readonly Grant[] = [
  { code: 'case.see.destroyer', action: 'case.see', reason: 'The case is due for destruction.', to: due },
  {
    code: 'case.destroy.destroyer',
    action: 'case.destroy',
    reason: 'The case is due for destruction.',
    to: due,
  },
  { code: 'case.see.relay', action: 'case.see', reason: 'A consent of the case was withdrawn.', to: alive },
  {
    code: 'case.withdraw.relay',
    action: 'case.withdraw',
    reason: 'A consent of the case was withdrawn.',
    to: alive,
  },
].map((rule) => grant({ ...rule, on: caseResource }));

/** Who may do what with a case as a whole. */
export const caseGrants: readonly Grant[] = [
  ...existence,
  ...reading,
  ...deciding,
  ...authoring,
  ...processes,
];
