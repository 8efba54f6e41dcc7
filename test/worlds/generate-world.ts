import fc from 'fast-check';
import { Draw } from './draw.js';
import type { Temper } from './draw.js';
import { addAssignments } from './generate-assignments.js';
import { addCases } from './generate-cases.js';
import { addGroups } from './generate-groups.js';
import { addNotices } from './generate-notices.js';
import { addAccounts, addPeople } from './generate-people.js';
import { addRecords } from './generate-records.js';
import { TABLES } from './store-world.js';
import type { Tables, World } from './world.js';

/** Worlds of one batch share the clock, which the database has only one of. */
export const BATCH = 50;
const FIRST_NOW = Date.parse('2027-03-31T12:00:00.500Z');
const BETWEEN_BATCHES = 9 * 86_400_000 + 3_723_004;

/** The same worlds for the same seed; the nth world is the same however many are asked for. */
export function generateWorlds(seed: number, count: number, temper: Temper = 'BUSY'): readonly World[] {
  return Array.from({ length: count }, (_, index) => {
    const worlds = fc.gen().map((generate) => generateWorld(generate, index, temper));
    return fc.sample(worlds, { seed: seed + index, numRuns: 1 });
  }).flat();
}

function generateWorld(generate: fc.GeneratorValue, index: number, temper: Temper): World {
  const now = new Date(FIRST_NOW + Math.floor(index / BATCH) * BETWEEN_BATCHES);
  const draw = new Draw(generate, { index, now }, temper);
  const world: World = { index, now, ...emptyTables() };
  for (const cast of addPeople(world, draw)) {
    addAssignments(world, draw, cast);
    addGroups(world, draw, cast);
    addRecords(world, draw, cast);
    addCases(world, draw, cast);
    addAccounts(world, draw, cast);
    addNotices(world, draw, cast);
  }
  addLedger(world, draw);
  return world;
}

function emptyTables(): Tables {
  // Exactly the tables that the type names, as the fillers have to have them all.
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Tables;
}

function addLedger(world: World, draw: Draw): void {
  for (const { id: clinicId } of world.clinics) {
    const people = world.memberships.filter((member) => member.clinicId === clinicId);
    const cases = world.cases.filter((one) => one.clinicId === clinicId);
    for (let n = draw.between(2, 4); n > 0; n -= 1) {
      const isPerson = draw.chance(85);
      const isOpening = cases.length > 0 && draw.chance(60);
      world.ledgerEvents.push({
        clinicId,
        id: draw.id(),
        position: world.index * 1000 + world.ledgerEvents.length + 1,
        actorKind: isPerson ? 'person' : 'system',
        actorId: isPerson ? draw.pick(people).personId : null,
        action: isOpening ? draw.pick(['section.open', 'section.read', 'comment.read']) : 'member.end',
        outcome: draw.pick(['DONE', 'READ', 'REFUSED']),
        resource: isOpening ? 'Section' : 'Member',
        caseId: isOpening || (cases.length > 0 && draw.chance(30)) ? draw.pick(cases).id : null,
      });
    }
  }
}
