import { buildAbility, grants } from '@subrosa/access';
import type { Ability, Actor, Facts, Grant, Role, SystemActorName } from '@subrosa/access';
import { allGrants } from '@subrosa/features/all-grants.js';
import { allRows } from '@subrosa/features/all-rows.js';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { createDataSource, loadFacts } from '@subrosa/platform/database/index.js';
import { testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import type { DataSource } from 'typeorm';
import { keyOf, subjectsOf } from './subjects.js';
import type { Subject } from './subjects.js';
import { storeWorlds } from './store-world.js';
import type { Asker, World } from './world.js';

/** Where worlds are decided: one database, looked at through the roles of the product and from behind the walls. */
export interface Courtroom {
  readonly database: TestDatabase;
  /** As the superuser, whom row security hides nothing from. */
  readonly behind: DataSource;
  readonly subjects: readonly Subject[];
  close(): Promise<void>;
}

/** Opens a database of its own. */
export async function openCourtroom(): Promise<Courtroom> {
  const database = await testDatabase();
  const { host, port, user, password } = JSON.parse(process.env['SUBROSA_TEST_POSTGRES'] ?? '{}') as {
    host: string;
    port: number;
    user: string;
    password: string;
  }; // written by the global setup of the tests
  const url = `postgres://${user}:${password}@${host}:${port}/${database.name}`;
  const options = { url, poolSize: 3, entities: allRows, applicationName: 'test-behind' };
  const behind = await createDataSource(options).initialize();
  return {
    database,
    behind,
    subjects: subjectsOf(allGrants, behind),
    close: async () => {
      await behind.destroy();
      await database.drop();
    },
  };
}

/** Someone who asks in one world; `actor` is null for whoever the session look-up does not let in. */
export interface Party {
  readonly world: World;
  readonly asker: Asker;
  readonly actor: Actor | null;
}

/** The facts of every row, by resource name and key; loaded behind the walls. */
export type FactsOfRows = ReadonlyMap<string, ReadonlyMap<string, Facts>>;

/** A batch of worlds in the database, with the clock stopped at their instant. */
export interface Session {
  readonly parties: readonly Party[];
  readonly facts: FactsOfRows;
}

/** Writes the worlds of one batch and stops the clock. */
export async function present(room: Courtroom, worlds: readonly World[]): Promise<void> {
  const [first] = worlds;
  if (first === undefined || worlds.some(({ now }) => now.getTime() !== first.now.getTime())) {
    throw new Error('the worlds of one batch share one instant');
  }
  await storeWorlds((text, parameters) => room.database.sql(text, parameters), worlds);
  await room.database.setClock(first.now);
}

/** Presents the worlds, and answers who asks and what there is to know. */
export async function convene(room: Courtroom, worlds: readonly World[]): Promise<Session> {
  await present(room, worlds);
  return { parties: await partiesOf(room, worlds), facts: await factsOf(room) };
}

interface Found {
  session_id: string;
  membership_id: string | null;
  roles: Role[] | null;
  licensed_until: Date;
  programme_ids: string[];
}

/** Actors come out of the product's own session look-up, so that the dates of memberships and licences are under test too. */
export async function partiesOf(room: Courtroom, worlds: readonly World[]): Promise<readonly Party[]> {
  const found: Found[] = await room.behind.query(
    `SELECT l.session_id, l.membership_id, l.roles, l.licensed_until, l.programme_ids
       FROM subrosa.sessions s, LATERAL subrosa.session_lookup(s.token_hash, false, 900) l`,
  );
  const bySession = new Map(found.map((row) => [row.session_id, row]));
  return worlds.flatMap((world) =>
    world.sessions.map(({ id, personId, clinicId }) => ({
      world,
      asker: { kind: 'person' as const, personId, clinicId },
      actor: actorOf({ id, personId, clinicId }, bySession.get(id)),
    })),
  );
}

function actorOf(
  session: { readonly id: string; readonly personId: string; readonly clinicId: string },
  found: Found | undefined,
): Actor | null {
  if (found?.membership_id === undefined || found.membership_id === null) return null;
  return {
    kind: 'person',
    // The brands are ours to give: these ids were made for exactly these rows.
    personId: session.personId as PersonId,
    clinicId: session.clinicId as ClinicId,
    membershipId: found.membership_id as MembershipId,
    sessionId: session.id as SessionId,
    roles: found.roles ?? [],
    licensedUntil: found.licensed_until,
    programmeIds: found.programme_ids,
    isDemo: false,
  };
}

/** The processes of every clinic of the worlds. */
export function processesOf(worlds: readonly World[], names: readonly SystemActorName[]): readonly Party[] {
  return worlds.flatMap((world) =>
    world.clinics.flatMap(({ id }) =>
      names.map((name) => ({
        world,
        asker: { kind: 'system' as const, name, clinicId: id },
        actor: { kind: 'system' as const, name, clinicId: id as ClinicId },
      })),
    ),
  );
}

async function factsOf({ behind, subjects }: Courtroom): Promise<FactsOfRows> {
  const all = new Map<string, ReadonlyMap<string, Facts>>();
  for (const { resource, property } of subjects) {
    const rows = await behind.manager.find(resource.entity);
    const facts = await loadFacts(behind.manager, resource, rows);
    all.set(resource.name, new Map(rows.map((row, index) => [keyOf(row, property), facts[index] ?? {}])));
  }
  return all;
}

/** What an actor may do by these grants. */
export function abilityOf(actor: Actor, list: readonly Grant[] = allGrants): Ability {
  const known = registries.get(list) ?? grants(list);
  registries.set(list, known);
  return buildAbility(actor, known);
}

const registries = new WeakMap<readonly Grant[], ReturnType<typeof grants>>();
