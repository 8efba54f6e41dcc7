import { compilePredicate } from '@subrosa/access';
import type { ClassRef, PersonActor } from '@subrosa/access';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import type { DataSource } from 'typeorm';
import { abilityOf } from './courtroom.js';
import { shareExists } from './share-exists.js';
import type { Subject } from './subjects.js';

/** One statement for all subjects, and what to fill in for an actor with the same roles. */
export interface Template {
  readonly text: string;
  readonly values: (actor: PersonActor) => readonly unknown[];
  /** What the nth number of its rows stands for. */
  readonly matters: readonly { readonly subject: Subject; readonly action: string }[];
}

const nth = (n: number): string => `0192c4a0-0000-7000-a000-${String(n).padStart(12, '0')}`;

/** Stands for anybody: each of its values is found again in the parameters and replaced by the actor's own. */
const ANYBODY = {
  // The brands are ours to give: nothing but the templates ever sees these ids.
  personId: nth(1) as PersonId,
  clinicId: nth(2) as ClinicId,
  membershipId: nth(3) as MembershipId,
  sessionId: nth(4) as SessionId,
  licensedUntil: new Date('2099-02-03T04:05:06.789Z'),
  programmeIds: [nth(5)],
};

/** Compiles every action on every subject for people with these roles. */
export function templateFor(
  source: DataSource,
  roles: PersonActor['roles'],
  subjects: readonly Subject[],
): Template {
  const metadata = (entity: ClassRef) => source.getMetadata(entity);
  const ability = abilityOf({ kind: 'person', ...ANYBODY, roles, isDemo: false });
  const values = new Map<string, unknown>();
  const matters: { subject: Subject; action: string }[] = [];
  let names = 0;
  const parts = subjects.map((subject) => {
    const first = matters.length;
    const predicates = subject.actions.map((action) => {
      matters.push({ subject, action });
      const place = { alias: 'r', metadata, prefix: `q${matters.length}` };
      const { sql, parameters } = compilePredicate(ability, action, subject.resource, place);
      return renumbered(sql, parameters, values);
    });
    const shared = shareExists(predicates, () => `g${names++}`);
    const rows = shared.predicates.map((predicate, n) => `(${first + n}, ${predicate})`).join(', ');
    const { tableName, columns } = metadata(subject.resource.entity);
    const isTenants = columns.some(({ propertyName }) => propertyName === 'clinicId');
    const scope = isTenants ? `r.clinic_id = ${numbered(ANYBODY.clinicId, values)} AND` : '';
    return `SELECT v.n, r.${subject.column}::text AS key FROM subrosa.${tableName} r ${shared.joins}
      CROSS JOIN LATERAL (VALUES ${rows}) v (n, yes) WHERE ${scope} v.yes`;
  });
  const wanted = [...values.values()];
  return {
    text: parts.join('\nUNION ALL\n'),
    values: (actor) => wanted.map((value) => filledIn(value, actor)),
    matters,
  };
}

function renumbered(
  sql: string,
  parameters: Readonly<Record<string, unknown>>,
  values: Map<string, unknown>,
): string {
  return sql.replaceAll(/(?<!:):(\w+)/g, (_, name: string) => numbered(parameters[name], values));
}

/** Equal values share a number. */
function numbered(value: unknown, values: Map<string, unknown>): string {
  const key = JSON.stringify([value instanceof Date, value]);
  values.set(key, value);
  return `$${[...values.keys()].indexOf(key) + 1}`;
}

function filledIn(value: unknown, actor: PersonActor): unknown {
  if (Array.isArray(value)) {
    const [programme] = ANYBODY.programmeIds;
    return (value as readonly unknown[]).flatMap((one: unknown): readonly unknown[] =>
      one === programme ? actor.programmeIds : [filledIn(one, actor)],
    );
  }
  if (value instanceof Date) {
    return value.getTime() === ANYBODY.licensedUntil.getTime() ? actor.licensedUntil : value;
  }
  const names = ['personId', 'clinicId', 'membershipId', 'sessionId'] as const;
  const name = names.find((one) => ANYBODY[one] === value);
  return name === undefined ? value : actor[name];
}
