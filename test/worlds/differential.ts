import type { SystemActorName } from '@subrosa/access';
import { abilityOf, convene, processesOf } from './courtroom.js';
import type { Courtroom, Party, Session } from './courtroom.js';
import { byAbility, byReference, differences } from './in-memory.js';
import type { Matter } from './in-memory.js';
import { byRowSecurity, bySql, byTemplate, inTransaction, matterKey } from './in-sql.js';
import type { Answers, Bench } from './in-sql.js';
import { TABLES } from './store-world.js';
import { rowsAt } from './subjects.js';
import type { Subject } from './subjects.js';
import type { Tally } from './tally.js';
import { behindTheWall, wallKey } from './walls.js';
import type { World } from './world.js';

const PROCESSES: readonly SystemActorName[] = [
  'expirer',
  'sweeper',
  'relay',
  'operator',
  'seeder',
  'identity',
];
/** Processes have few grants and no roles: fewer worlds of a batch tell as much. */
const PROCESS_WORLDS = 18;
/** Statements run on two connections at a time: one per core of the smallest machine that runs the checks. */
const LANES = 2;
/** Of how many people one is asked, about one resource, with the statement exactly as the product compiles it. */
const VERBATIM_EVERY = 4;
/** Of how many people one is asked about from behind the walls too. */
const BEHIND_EVERY = 6;

/** Decides everything in the worlds of one batch in all three ways, and compares. */
export async function compareBatch(room: Courtroom, worlds: readonly World[], tally: Tally): Promise<void> {
  const session = await convene(room, worlds);
  const inside = session.parties.filter(({ actor }) => actor !== null);
  const refused = session.parties.filter(({ actor }) => actor === null);
  for (const party of refused) tally.differences.push(...stillAllowed(party, room.subjects));
  const lanes = Array.from({ length: LANES }, (_, lane) => inside.filter((__, n) => n % LANES === lane));
  await Promise.all(
    lanes.map((parties) =>
      inTransaction(room.database.app, async (bench) => {
        for (const party of parties) await compareParty({ room, session, tally, party }, bench);
      }),
    ),
  );
  await askBehind(room, inside, tally);
  await compareProcesses(room, { session, worlds }, tally);
  tally.worlds += worlds.length;
}

/** Whoever is not a member today has no session in the clinic; the table must give them nothing either. */
function stillAllowed(party: Party, subjects: readonly Subject[]): readonly string[] {
  return mattersOf(party, subjects).flatMap((matter) =>
    differences(matter, { expected: byReference(matter), found: new Set(), by: 'the session' }),
  );
}

function mattersOf(party: Party, subjects: readonly Subject[]): readonly Matter[] {
  return subjects.flatMap((subject) => subject.actions.map((action) => ({ party, subject, action })));
}

interface Hearing {
  readonly room: Courtroom;
  readonly session: Session;
  readonly tally: Tally;
  readonly party: Party;
}

async function compareParty(hearing: Hearing, bench: Bench): Promise<void> {
  const { room, session, tally, party } = hearing;
  if (party.actor?.kind !== 'person') return;
  const ability = abilityOf(party.actor);
  const inSql = await byTemplate(bench, party.actor, room.subjects);
  const verbatim = await bySql(bench, ability, verbatimSubjects(hearing));
  for (const matter of mattersOf(party, room.subjects)) {
    const { subject, action } = matter;
    const key = matterKey(subject, action);
    const expected = byReference(matter);
    const inMemory = byAbility(matter, ability, { facts: session.facts, note: tally.fire });
    tally.decided(rowsAt(party.world, subject.table, party.asker.clinicId).length, expected.size);
    tally.differences.push(
      ...differences(matter, { expected, found: inMemory, by: 'the ability' }),
      ...differences(matter, { expected, found: inSql.get(key) ?? new Set(), by: 'SQL as the app role' }),
      ...differences(matter, { expected, found: verbatim.get(key) ?? expected, by: 'SQL as it is sent' }),
    );
  }
  const w = await byRowSecurity(bench, party.actor);
  tally.differences.push(...wallDifferences(party, w));
}

/** Another resource for each person in turn, so that in the end every one has been asked about for every set of roles. */
function verbatimSubjects({ room, session, party }: Hearing): readonly Subject[] {
  const nth = session.parties.indexOf(party);
  const turn = Math.floor(nth / VERBATIM_EVERY) + party.world.index;
  return nth % VERBATIM_EVERY === 0 ? room.subjects.filter((_, n) => n === turn % room.subjects.length) : [];
}

/** Row security alone: nothing more than the walls promise, and nothing less. */
function wallDifferences({ world, asker }: Party, shown: Answers): readonly string[] {
  return TABLES.flatMap((table) => {
    const expected = new Set(behindTheWall(world, asker, table).map((row) => wallKey(table, row)));
    const found = shown.get(table) ?? new Set<string>();
    const leaked = [...found].filter((key) => !expected.has(key)).map((key) => `shows ${table} ${key}`);
    const hidden = [...expected].filter((key) => !found.has(key)).map((key) => `hides ${table} ${key}`);
    return [...leaked, ...hidden].map((what) => `world ${world.index}: row security ${what}`);
  });
}

/** The predicate where no wall stands: whatever it selects, row security has to show as well. */
async function askBehind(room: Courtroom, parties: readonly Party[], tally: Tally): Promise<void> {
  const sample = parties.filter((_, n) => n % BEHIND_EVERY === 0);
  await inTransaction(room.behind, async (bench) => {
    for (const party of sample) {
      if (party.actor?.kind !== 'person') continue;
      const answers = await byTemplate(bench, party.actor, room.subjects);
      for (const matter of mattersOf(party, room.subjects)) {
        const expected = byReference(matter);
        const found = answers.get(matterKey(matter.subject, matter.action)) ?? new Set();
        tally.differences.push(...differences(matter, { expected, found, by: 'SQL behind the walls' }));
      }
    }
  });
}

/** Processes: every action in memory; in SQL, as the worker role, those of the resources that a process has a grant on. */
async function compareProcesses(
  room: Courtroom,
  { session, worlds }: { session: Session; worlds: readonly World[] },
  tally: Tally,
): Promise<void> {
  await inTransaction(room.database.worker, async (bench) => {
    for (const party of processesOf(worlds.slice(0, PROCESS_WORLDS), PROCESSES)) {
      if (party.actor === null) continue;
      const ability = abilityOf(party.actor);
      const theirs = room.subjects
        .map((subject) => ({
          ...subject,
          actions: subject.actions.filter(
            (action) => ability.conditions(action, subject.resource).length > 0,
          ),
        }))
        .filter(({ actions }) => actions.length > 0);
      const answers = theirs.length === 0 ? new Map() : await bySql(bench, ability, theirs);
      for (const matter of mattersOf(party, room.subjects)) {
        const expected = byReference(matter);
        const inMemory = byAbility(matter, ability, { facts: session.facts, note: tally.fire });
        const inSql = answers.get(matterKey(matter.subject, matter.action)) ?? new Set();
        tally.processDecisions += rowsAt(party.world, matter.subject.table, party.asker.clinicId).length;
        tally.differences.push(
          ...differences(matter, { expected, found: inMemory, by: 'the ability' }),
          ...differences(matter, { expected, found: inSql, by: 'SQL as the worker role' }),
        );
      }
    }
  });
}
