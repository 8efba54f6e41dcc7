import { actorHas, always, and, atOrBefore, eq, grant, now, oneOf, or, some } from '@subrosa/access';
import type { Actor, Condition, Grant } from '@subrosa/access';
import { isAtStage } from '../groups/index.js';
import {
  READABLE_STATES,
  authorMayLeaveGroup,
  authorReads,
  authorSpeaks,
  authorWorks,
  isAlive,
  isAuthor,
  notExpired,
} from './case.conditions.js';
import { isFacilitator, notRecused } from './case-audience.conditions.js';
import type { CaseRule } from './case-audience.conditions.js';
import { READERSHIPS, REVIEWERS } from './case-readership.conditions.js';
import type { Readership } from './case-readership.conditions.js';
import { caseResource } from './case.resource.js';
import type { CasePaths } from './case.resource.js';
import { CASE_STATES } from './domain/case-state.js';

/** A grant to people on cases; processes get nothing by it. */
function caseGrant(code: string, action: string, rest: { reason: string; to: CaseRule }): Grant {
  return grant({
    code,
    action,
    on: caseResource,
    reason: rest.reason,
    to: (actor) => (actor.kind === 'person' ? rest.to(actor) : null),
  });
}

const AUTHOR = 'You wrote this case.';
const DIRECTOR = 'You direct the clinic: you see that a case exists, not what it says.';
const FACILITATOR = 'You lead the consultation group that the case was sent to.';

/** One grant for each kind of reader: the same action on what the table gives that column. */
function toReaders(
  action: string,
  rule: (reader: Readership) => CaseRule | null,
  readers: readonly Readership[] = READERSHIPS,
): readonly Grant[] {
  return readers.flatMap((reader) => {
    const to = rule(reader);
    const reason = to === reader.hasOpened || to === reader.speaks ? reader.opened : reader.reason;
    return to === null ? [] : [caseGrant(`${action}.${reader.name}`, action, { reason, to })];
  });
}

/** Who may know what: also of a case that is over, for as long as they stand where they stood. */
const existence: readonly Grant[] = [
  caseGrant('case.see.author', 'case.see', { reason: AUTHOR, to: isAuthor }),
  ...toReaders('case.see', ({ inAudience }) => inAudience),
  grant({
    code: 'case.see.director',
    action: 'case.see',
    on: caseResource,
    reason: DIRECTOR,
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? notRecused(actor) : null),
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
  ...toReaders('case.teaser', ({ reads }) => reads),
  ...toReaders('case.answer-recognition', ({ reads }) => reads),
  ...toReaders(
    'case.recuse',
    ({ inAudience }) =>
      (actor) =>
        and<CasePaths>(inAudience(actor), notExpired()),
  ),
  ...toReaders('case.open', ({ opens }) => opens),
  caseGrant('case.read.author', 'case.read', { reason: AUTHOR, to: authorReads }),
  ...toReaders('case.read', ({ hasOpened }) => hasOpened),
  caseGrant('case.comment.author', 'case.comment', { reason: AUTHOR, to: authorSpeaks }),
  ...toReaders('case.comment', ({ speaks }) => speaks),
  ...toReaders(
    'case.report-passage',
    ({ hasOpened }) =>
      (actor) =>
        and<CasePaths>(hasOpened(actor), isAlive()),
  ),
];

/** Alive and read today: what a decision on the case takes. */
const decides =
  ({ reads }: Readership): CaseRule =>
  (actor) =>
    and<CasePaths>(reads(actor), isAlive());

const leads: CaseRule = (actor) => and<CasePaths>(isFacilitator(actor), isAlive());

const deciding: readonly Grant[] = [
  ...toReaders('case.recommend', ({ recommends }) => recommends),
  ...toReaders('case.review', decides, REVIEWERS),
  ...toReaders('case.sign-off', decides, REVIEWERS),
  ...toReaders('case.extend', decides, REVIEWERS),
  caseGrant('case.advance.facilitator', 'case.advance', { reason: FACILITATOR, to: leads }),
  caseGrant('case.extend.facilitator', 'case.extend', { reason: FACILITATOR, to: leads }),
  caseGrant('case.close.facilitator', 'case.close', {
    reason: FACILITATOR,
    to: (actor) => and<CasePaths>(leads(actor), some('consultation', isAtStage(['SUMMARY']))),
  }),
  grant({
    code: 'case.extend.director',
    action: 'case.extend',
    on: caseResource,
    reason: 'You direct the clinic and may postpone the end of a case.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? and<CasePaths>(isAlive(), notRecused(actor)) : null),
  }),
  grant({
    code: 'case.transfer.director',
    action: 'case.transfer',
    on: caseResource,
    reason: 'You direct the clinic and hand cases over to a successor.',
    to: (actor) =>
      actorHas(actor, 'DIRECTOR')
        ? and<CasePaths>(
            isAlive(),
            eq('screening', 'SCREENED'),
            oneOf('audienceKind', ['ASSIGNMENTS', 'SUPERVISION_GROUP']),
            notRecused(actor),
          )
        : null,
  }),
];

const authoring: readonly Grant[] = [
  ...(
    [
      'case.ask-extension',
      'case.recall',
      'case.resubmit',
      'case.answer-report',
      'case.answer-recusal',
    ] as const
  ).map((action) => caseGrant(`${action}.author`, action, { reason: AUTHOR, to: authorWorks })),
  caseGrant('case.leave-group.author', 'case.leave-group', { reason: AUTHOR, to: authorMayLeaveGroup }),
];

/** Anyone who knows of a case may ask that it be kept, until it is gone. */
const isStanding = oneOf<keyof Pick<Record<CasePaths, 1>, 'state'>>(
  'state',
  CASE_STATES.filter((state) => state !== 'DESTROYED'),
);
const holding: readonly Grant[] = [
  caseGrant('case.ask-hold.author', 'case.ask-hold', {
    reason: AUTHOR,
    to: (actor) => and<CasePaths>(isAuthor(actor), isStanding),
  }),
  ...toReaders(
    'case.ask-hold',
    ({ inAudience }) =>
      (actor) =>
        and<CasePaths>(inAudience(actor), isStanding),
  ),
  grant({
    code: 'case.ask-hold.director',
    action: 'case.ask-hold',
    on: caseResource,
    reason: DIRECTOR,
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? and<CasePaths>(isStanding, notRecused(actor)) : null),
  }),
];

const DESTROYERS = ['expirer', 'sweeper', 'operator'];

/** What has fallen due, is waited for and held by nobody, and is not gone yet. */
function due(actor: Actor): Condition<CasePaths> | null {
  if (actor.kind !== 'system' || !DESTROYERS.includes(actor.name)) return null;
  return and<CasePaths>(
    atOrBefore('expiresAt', now()),
    atOrBefore('destroyNotBefore', now()),
    eq('holdCount', 0),
    isStanding,
  );
}

/** What may lose its basis when a consent is withdrawn: also what its author took out of a group and still reads. */
function founded(actor: Actor): Condition<CasePaths> | null {
  if (actor.kind !== 'system' || actor.name !== 'relay') return null;
  return or<CasePaths>(
    oneOf('state', READABLE_STATES),
    and<CasePaths>(eq('state', 'WITHDRAWN'), eq('withdrawnBy', 'AUTHOR')),
  );
}

const DUE = 'The case is due for destruction.';
const UNFOUNDED = 'A consent of the case was withdrawn.';
const processes: readonly Grant[] = [
  { code: 'case.see.destroyer', action: 'case.see', reason: DUE, to: due },
  { code: 'case.destroy.destroyer', action: 'case.destroy', reason: DUE, to: due },
  { code: 'case.see.relay', action: 'case.see', reason: UNFOUNDED, to: founded },
  { code: 'case.withdraw.relay', action: 'case.withdraw', reason: UNFOUNDED, to: founded },
].map((rule) => grant({ ...rule, on: caseResource }));

/** Who may do what with a case as a whole. */
export const caseGrants: readonly Grant[] = [
  ...existence,
  ...reading,
  ...deciding,
  ...authoring,
  ...holding,
  ...processes,
];
