import { ROLES, SYSTEM_ACTORS, always, never } from '@subrosa/access';
import type { Actor, Condition, ConditionNode, Grant, PersonActor, Role } from '@subrosa/access';
import { newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { folded } from './fold-condition.js';
import { editedAt, editsOf, label, rebuilt, sitesOf } from './mutate-condition.js';
import type { Edit } from './mutate-condition.js';

/** A grant with the mistake in it. */
export interface Broken {
  readonly grant: Grant;
  /** What the mistake makes of the condition that the original gives; null where it is in whom the grant is given to. */
  readonly edit: ((node: ConditionNode) => ConditionNode) | null;
}

/** One mistake, and the grants that have it: a part that several grants share is one place in the code. */
export interface Mutant {
  readonly name: string;
  readonly broken: ReadonlyMap<Grant, Broken>;
}

const clinicId = newId<ClinicId>();
const SOMEONE: Omit<PersonActor, 'roles'> = {
  kind: 'person',
  personId: newId<PersonId>(),
  clinicId,
  membershipId: newId<MembershipId>(),
  sessionId: newId<SessionId>(),
  licensedUntil: new Date('2099-01-01T00:00:00.000Z'),
  programmeIds: [newId()],
  isDemo: false,
};
const EVERYONE: readonly Actor[] = [
  { ...SOMEONE, roles: ROLES },
  ...SYSTEM_ACTORS.map((name) => ({ kind: 'system' as const, name, clinicId })),
];

/** Every mistake of one step that grants can hold: in what they ask of a row, and in whom they are given to. */
export function mutantsOf(grants: readonly Grant[]): readonly Mutant[] {
  return [
    ...grants.flatMap(wholeMutants),
    ...conditionMutants(grants),
    ...roleMutants(grants),
    ...grants.flatMap(processMutants),
  ];
}

function mutant(name: string, of: readonly Grant[], to: (grant: Grant) => Grant['to']): Mutant {
  const broken = of.map((grant) => [grant, { grant: { ...grant, to: to(grant) }, edit: null }] as const);
  return { name, broken: new Map(broken) };
}

function edited(grant: Grant, edit: (node: ConditionNode) => ConditionNode): Broken {
  const to = (actor: Actor): Condition | null => {
    const condition = grant.to(actor);
    return condition === null ? null : rebuilt(edit(condition.node));
  };
  return { grant: { ...grant, to }, edit };
}

function modelOf(grant: Grant): Condition {
  const model = EVERYONE.map((actor) => grant.to(actor)).find((condition) => condition !== null);
  if (model === undefined) throw new Error(`${grant.code} is given to nobody`);
  return model;
}

/** Given for every row, or for none. */
function wholeMutants(grant: Grant): readonly Mutant[] {
  const isAlways = JSON.stringify(modelOf(grant).node) === JSON.stringify(always().node);
  const instead = (condition: Condition): Mutant['broken'] =>
    new Map([[grant, edited(grant, () => condition.node)]]);
  return [
    ...(isAlways ? [] : [{ name: `${grant.code}: always`, broken: instead(always()) }]),
    { name: `${grant.code}: never`, broken: instead(never()) },
  ];
}

interface Shared {
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly places: { readonly grant: Grant; readonly path: readonly number[] }[];
}

/** Each different part of all conditions is broken in every way, wherever it stands. */
function conditionMutants(grants: readonly Grant[]): readonly Mutant[] {
  const parts = new Map<string, Shared>();
  for (const grant of grants) {
    for (const { path, node } of sitesOf(modelOf(grant).node)) {
      const key = JSON.stringify(node);
      const name = `${grant.code} ${path.join('.')} ${label(node)}`;
      const same = JSON.stringify(folded(node));
      const edits = editsOf(node).filter(({ apply }) => JSON.stringify(folded(apply(node))) !== same);
      const part = parts.get(key) ?? { name, edits, places: [] };
      part.places.push({ grant, path });
      parts.set(key, part);
    }
  }
  return [...parts.values()].flatMap((part) =>
    part.edits.map((edit) => ({ name: `${part.name}: ${edit.name}`, broken: brokenBy(part, edit) })),
  );
}

function brokenBy({ places }: Shared, { apply }: Edit): Mutant['broken'] {
  const grants = new Set(places.map(({ grant }) => grant));
  return new Map(
    [...grants].map((grant) => {
      const paths = places.filter((place) => place.grant === grant).map(({ path }) => path);
      // A part never stands inside itself, so that no path leads through another's end.
      const edit = (node: ConditionNode): ConditionNode =>
        paths.reduce((found, path) => editedAt(found, path, apply), node);
      return [grant, edited(grant, edit)];
    }),
  );
}

/** The readers of a case are asked for their roles in one place each, whatever they come to do. */
function roleKey({ code, on }: Grant): string {
  const isOnCase = on.name === 'Case' || 'case' in on.relations;
  const [, reader] =
    /\.(supervisor|cover|peer|colleague|member|guest|facilitator)(?:-\w+)?$/.exec(code) ?? [];
  return isOnCase && reader !== undefined ? reader : code;
}

/** A role too few is asked for, or a role too many. */
function roleMutants(grants: readonly Grant[]): readonly Mutant[] {
  const given = (grant: Grant, roles: readonly Role[]): string =>
    JSON.stringify(grant.to({ ...SOMEONE, roles }));
  const names = [...new Set(grants.map(roleKey))];
  return names.flatMap((name) =>
    ROLES.flatMap((role) => {
      const of = grants.filter((one) => roleKey(one) === name && given(one, [role]) !== given(one, []));
      if (of.length === 0) return [];
      return [
        mutant(
          `${name}: ${role} not asked for`,
          of,
          withRoles((roles) => [...new Set([...roles, role])]),
        ),
        mutant(
          `${name}: ${role} not enough`,
          of,
          withRoles((roles) => roles.filter((one) => one !== role)),
        ),
      ];
    }),
  );
}

function withRoles(change: (roles: readonly Role[]) => readonly Role[]): (grant: Grant) => Grant['to'] {
  return (grant) => (actor) =>
    grant.to(actor.kind === 'person' ? { ...actor, roles: change(actor.roles) } : actor);
}

/** The grant of one process is given to every process. */
function processMutants(grant: Grant): readonly Mutant[] {
  const name = SYSTEM_ACTORS.find((one) => grant.to({ kind: 'system', name: one, clinicId }) !== null);
  if (name === undefined) return [];
  const to = (actor: Actor): Condition | null =>
    grant.to(actor.kind === 'system' ? { ...actor, name } : actor);
  return [mutant(`${grant.code}: every process`, [grant], () => to)];
}
