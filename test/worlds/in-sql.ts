import { compilePredicate } from '@subrosa/access';
import type { Ability, Actor, ClassRef, PersonActor } from '@subrosa/access';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Allowed } from './in-memory.js';
import { TABLES, snake } from './store-world.js';
import type { Subject } from './subjects.js';
import { templateFor } from './template-sql.js';
import type { Template } from './template-sql.js';
import { KEYS } from './walls.js';

/** The rows allowed, by {@link matterKey}. */
export type Answers = ReadonlyMap<string, Allowed>;

/** One name for an action on a resource. */
export function matterKey(subject: Subject, action: string): string {
  return `${action} on ${subject.resource.name}`;
}

/** One connection in a transaction that is rolled back at its end. */
export interface Bench {
  readonly source: DataSource;
  /** A statement that is planned once per connection, however many actors it is asked for. */
  ask<Row>(text: string, values: readonly unknown[]): Promise<readonly Row[]>;
}

// Few texts come back for many actors: planning these statements takes longer than running them.
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `asked_${names.size}`;
  names.set(text, name);
  return name;
}

/** Opens one transaction as the role of the data source and asks in it for as many actors as wanted. */
export async function inTransaction<T>(source: DataSource, act: (bench: Bench) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  // TypeORM's own client, which alone can name a statement.
  const client = (await runner.connect()) as ClientBase;
  try {
    await client.query('BEGIN');
    // Small tables without statistics look expensive to the planner; compiling machine code for them would be.
    await client.query('SET LOCAL jit = off');
    await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
    return await act({
      source,
      ask: async <Row>(text: string, values: readonly unknown[]) => {
        const { rows } = await client.query({ name: nameOf(text), text, values: [...values] });
        return rows as readonly Row[]; // the caller knows the columns that it has asked for
      },
    });
  } finally {
    await client.query('ROLLBACK');
    await runner.release();
  }
}

/** Every action on every subject, each with the compiled WHERE, as the repositories send it. */
export async function bySql(bench: Bench, ability: Ability, subjects: readonly Subject[]): Promise<Answers> {
  if (subjects.length > 0) await setAsker(bench, ability.actor);
  const answers = new Map<string, Allowed>();
  for (const subject of subjects) {
    const [text, values] = statementOf(bench.source, ability, subject);
    const names = subject.actions.map((action) => matterKey(subject, action));
    for (const [name, keys] of grouped(names, await bench.ask(text, values))) answers.set(name, keys);
  }
  return answers;
}

function statementOf(source: DataSource, ability: Ability, subject: Subject): [string, unknown[]] {
  const metadata = (entity: ClassRef) => source.getMetadata(entity);
  const parameters: Record<string, unknown> = { scope_clinic: ability.actor.clinicId };
  const parts = subject.actions.map((action, number) => {
    const place = { alias: 'r', metadata, prefix: `q${number}` };
    const predicate = compilePredicate(ability, action, subject.resource, place);
    Object.assign(parameters, predicate.parameters);
    return partOf(subject, { number, where: predicate.sql, metadata });
  });
  return source.driver.escapeQueryWithParameters(parts.join('\nUNION ALL\n'), parameters);
}

function partOf(
  { resource, column }: Subject,
  part: {
    number: number;
    where: string;
    metadata: (entity: ClassRef) => ReturnType<DataSource['getMetadata']>;
  },
): string {
  const metadata = part.metadata(resource.entity);
  const isTenants = metadata.columns.some(({ propertyName }) => propertyName === 'clinicId');
  const scope = isTenants ? 'r.clinic_id = :scope_clinic AND ' : '';
  return `SELECT ${part.number} AS n, r.${column}::text AS key FROM subrosa.${metadata.tableName} r WHERE ${scope}(${part.where})`;
}

function grouped(names: readonly string[], rows: readonly { n: number; key: string }[]): Answers {
  const answers = new Map(names.map((name) => [name, new Set<string>()]));
  for (const { n, key } of rows) answers.get(names[n] ?? '')?.add(key);
  return answers;
}

/** The same answers for a person from the template of their roles, which is compiled and planned once for many people. */
export async function byTemplate(
  bench: Bench,
  actor: PersonActor,
  subjects: readonly Subject[],
): Promise<Answers> {
  await setAsker(bench, actor);
  const key = actor.roles.join(' ');
  const template = templates.get(key) ?? templateFor(bench.source, actor.roles, subjects);
  templates.set(key, template);
  const names = template.matters.map(({ subject, action }) => matterKey(subject, action));
  return grouped(names, await bench.ask(template.text, template.values(actor)));
}

const templates = new Map<string, Template>();

async function setAsker(bench: Bench, actor: Actor): Promise<void> {
  await bench.ask(
    `SELECT set_config('subrosa.clinic_id', $1, true), set_config('subrosa.person_id', $2, true)`,
    [actor.clinicId, actor.kind === 'person' ? actor.personId : ''],
  );
}

const EVERYTHING = TABLES.map((table, number) => {
  const key = (KEYS[table] ?? ['id']).map((name) => `${snake(name)}::text`).join(' || ');
  return `SELECT ${number} AS n, ${key} AS key FROM subrosa.${snake(table)}`;
}).join('\nUNION ALL\n');

/** What row security alone shows: every table without any permission. */
export async function byRowSecurity(bench: Bench, actor: Actor): Promise<Answers> {
  await setAsker(bench, actor);
  return grouped(TABLES, await bench.ask(EVERYTHING, []));
}
