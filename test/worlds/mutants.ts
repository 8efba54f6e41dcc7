import { ROLES, SYSTEM_ACTORS } from '@subrosa/access';
import type { Actor, Grant, Role } from '@subrosa/access';
import { newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { editsOf, rebuilt } from './mutate-condition.js';

/** A grant with one mistake in it. */
export interface Mutant {
  readonly name: string;
  readonly original: Grant;
  readonly grant: Grant;
}

const clinicId = newId<ClinicId>();
const SOMEONE = {
  kind: 'person',
  personId: newId<PersonId>(),
  clinicId,
  membershipId: newId<MembershipId>(),
  sessionId: newId<SessionId>(),
  licensedUntil: new Date('2099-01-01T00:00:00.000Z'),
  programmeIds: [] as readonly string[],
  isDemo: false,
} as const;

/** Every mistake of one step that a grant can hold: in its condition, and in whom it is given to. */
export function mutantsOf(original: Grant): readonly Mutant[] {
  return [...conditionMutants(original), ...roleMutants(original), ...processMutants(original)];
}

function mutant(original: Grant, what: string, to: Grant['to']): Mutant {
  return { name: `${original.code}: ${what}`, original, grant: { ...original, to } };
}

function conditionMutants(original: Grant): readonly Mutant[] {
  const everyone: readonly Actor[] = [
    { ...SOMEONE, roles: ROLES },
    ...SYSTEM_ACTORS.map((name) => ({ kind: 'system' as const, name, clinicId })),
  ];
  const model = everyone.map((actor) => original.to(actor)).find((condition) => condition !== null);
  if (model === undefined) throw new Error(`${original.code} is given to nobody`);
  return editsOf(model.node).map((edit) =>
    mutant(original, edit.name, (actor) => {
      const condition = original.to(actor);
      return condition === null ? null : rebuilt(edit.apply(condition.node));
    }),
  );
}

/** The grant asks for a role too few or a role too many. */
function roleMutants(original: Grant): readonly Mutant[] {
  const given = (roles: readonly Role[]): string => JSON.stringify(original.to({ ...SOMEONE, roles }));
  return ROLES.filter((role) => given([role]) !== given([])).flatMap((role) => [
    mutant(original, `${role} not asked for`, (actor) =>
      original.to(actor.kind === 'person' ? { ...actor, roles: [...actor.roles, role] } : actor),
    ),
    mutant(original, `${role} not enough`, (actor) =>
      original.to(
        actor.kind === 'person' ? { ...actor, roles: actor.roles.filter((one) => one !== role) } : actor,
      ),
    ),
  ]);
}

/** The grant of one process is given to every process. */
function processMutants(original: Grant): readonly Mutant[] {
  const name = SYSTEM_ACTORS.find((one) => original.to({ kind: 'system', name: one, clinicId }) !== null);
  if (name === undefined) return [];
  return [
    mutant(original, 'every process', (actor) =>
      original.to(actor.kind === 'system' ? { ...actor, name } : actor),
    ),
  ];
}
