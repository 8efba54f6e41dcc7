import { actorHas, always, and, eq, grant, resource } from '@subrosa/access';
import type { Actor, Condition, Grant } from '@subrosa/access';
import { SupervisionAssignmentRow } from './assignment.row.js';

/** Who supervises whom. */
export const assignmentResource = resource({
  name: 'SupervisionAssignment',
  entity: SupervisionAssignmentRow,
  fields: ['supervisorId', 'superviseeId', 'state', 'proposedBy'],
});

type Paths = 'supervisorId' | 'superviseeId' | 'state' | 'proposedBy';

function director(actor: Actor): Condition<never> | null {
  return actorHas(actor, 'DIRECTOR') ? always() : null;
}

function ownProposal(actor: Actor): Condition<Paths> | null {
  return actorHas(actor, 'SUPERVISOR')
    ? and<Paths>(
        eq('supervisorId', actor.personId),
        eq('proposedBy', actor.personId),
        eq('state', 'PROPOSED'),
      )
    : null;
}

/** The processes that follow what becomes of people and licences. */
const PROCESSES = ['sweeper', 'relay'];

function process(actor: Actor): Condition<Paths> | null {
  return actor.kind === 'system' && PROCESSES.includes(actor.name) ? eq('state', 'ASSIGNED') : null;
}

/** Assign, cover, end, transfer: the director. The signing of an agreement: also its supervisor. Propose: the supervisor, for themselves. Both parties and the director see. */
export const assignmentGrants: readonly Grant[] = [
  grant({
    code: 'assignment.see.supervisor',
    action: 'assignment.see',
    on: assignmentResource,
    reason: 'You are the supervisor.',
    to: (actor) => (actor.kind === 'person' ? eq('supervisorId', actor.personId) : null),
  }),
  grant({
    code: 'assignment.see.supervisee',
    action: 'assignment.see',
    on: assignmentResource,
    reason: 'You are supervised.',
    to: (actor) => (actor.kind === 'person' ? eq('superviseeId', actor.personId) : null),
  }),
  grant({
    code: 'assignment.see.director',
    action: 'assignment.see',
    on: assignmentResource,
    reason: 'You direct this clinic.',
    to: director,
  }),
  grant({
    code: 'assignment.assign.director',
    action: 'assignment.assign',
    on: assignmentResource,
    reason: 'You direct this clinic.',
    to: director,
  }),
  grant({
    code: 'assignment.propose.supervisor',
    action: 'assignment.propose',
    on: assignmentResource,
    reason: 'You propose to supervise somebody yourself.',
    to: ownProposal,
  }),
  grant({
    code: 'assignment.preview.director',
    action: 'assignment.preview',
    on: assignmentResource,
    reason: 'You direct this clinic.',
    to: director,
  }),
  grant({
    code: 'assignment.preview.supervisor',
    action: 'assignment.preview',
    on: assignmentResource,
    reason: 'You propose to supervise somebody yourself.',
    to: ownProposal,
  }),
  grant({
    code: 'assignment.decide.director',
    action: 'assignment.decide',
    on: assignmentResource,
    reason: 'You direct this clinic.',
    to: director,
  }),
  grant({
    code: 'assignment.end.director',
    action: 'assignment.end',
    on: assignmentResource,
    reason: 'You direct this clinic.',
    to: director,
  }),
  ...(['assignment.cover', 'assignment.transfer', 'assignment.recordAgreement'] as const).map((action) =>
    grant({
      code: `${action}.director`,
      action,
      on: assignmentResource,
      reason: 'You direct this clinic.',
      to: director,
    }),
  ),
  grant({
    code: 'assignment.recordAgreement.supervisor',
    action: 'assignment.recordAgreement',
    on: assignmentResource,
    reason: 'You are the supervisor, and the agreement is yours.',
    to: (actor) =>
      actorHas(actor, 'SUPERVISOR')
        ? and<Paths>(eq('supervisorId', actor.personId), eq('state', 'ASSIGNED'))
        : null,
  }),
  ...(['assignment.see', 'assignment.settle'] as const).map((action) =>
    grant({
      code: `${action}.process`,
      action,
      on: assignmentResource,
      reason: 'The supervision follows the standing of its people.',
      to: process,
    }),
  ),
];
