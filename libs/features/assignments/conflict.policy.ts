import { actorHas, after, and, eq, grant, now, resource } from '@subrosa/access';
import type { Actor, Condition, Grant, Role } from '@subrosa/access';
import { DeclaredConflictRow } from './declared-conflict.row.js';

/** A tie between two people beside supervision, as one of them declared it. */
export const conflictResource = resource({
  name: 'DeclaredConflict',
  entity: DeclaredConflictRow,
  fields: ['declaredBy', 'withdrawnAt'],
});

type Paths = 'declaredBy' | 'withdrawnAt';

const CONCERNED: readonly Role[] = ['TRAINEE', 'CLINICIAN', 'SUPERVISOR'];

function own(actor: Actor): Condition<Paths> | null {
  return actor.kind === 'person' ? eq('declaredBy', actor.personId) : null;
}

/** A declaration is its declarer's alone: nobody else reads it, the director included, who learns only that there is a tie. */
export const conflictGrants: readonly Grant[] = [
  grant({
    code: 'conflict.see.own',
    action: 'conflict.see',
    on: conflictResource,
    reason: 'You declared it.',
    to: own,
  }),
  grant({
    code: 'conflict.declare.concerned',
    action: 'conflict.declare',
    on: conflictResource,
    reason: 'You supervise or are supervised here, and speak for yourself.',
    to: (actor) => (CONCERNED.some((role) => actorHas(actor, role)) ? own(actor) : null),
  }),
  grant({
    code: 'conflict.withdraw.own',
    action: 'conflict.withdraw',
    on: conflictResource,
    reason: 'You declared it.',
    to: (actor) =>
      actor.kind === 'person'
        ? and<Paths>(eq('declaredBy', actor.personId), after('withdrawnAt', now()))
        : null,
  }),
];
