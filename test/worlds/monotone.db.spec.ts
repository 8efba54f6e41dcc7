import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCourtroom, partiesOf, present } from './courtroom.js';
import type { Courtroom } from './courtroom.js';
import { ENDINGS, NEW_ROWS } from './endings.js';
import type { Choose } from './endings.js';
import { generateWorlds } from './generate-world.js';
import { byTemplate, inTransaction } from './in-sql.js';
import type { World } from './world.js';

const SEED = 4_242_424;
const WORLDS = Number(process.env['MONOTONE_WORLDS'] ?? 20);
/** How often each thing ends in each world, every time another row. */
const ROUNDS = 2;
/** A hold stops destruction, which is no person's to do. */
const CLOSES_NOTHING = ['a hold is placed'];

/** One line for each yes: in which world, which action, which row, who. */
type Yeses = ReadonlySet<string>;

async function yeses(room: Courtroom, worlds: readonly World[]): Promise<Yeses> {
  await present(room, worlds);
  const parties = await partiesOf(room, worlds);
  const yes = new Set<string>();
  await inTransaction(room.database.app, async (bench) => {
    for (const { actor, world } of parties) {
      if (actor?.kind !== 'person') continue;
      for (const [matter, keys] of await byTemplate(bench, actor, room.subjects)) {
        for (const key of keys) yes.add(`${world.index} ${matter} ${key} by ${actor.personId}`);
      }
    }
  });
  return yes;
}

/** The same row for the same number, another for the next. */
const chooser =
  (number: number): Choose =>
  (rows) =>
    rows[number % Math.max(1, rows.length)];

describe('what ends only ever closes', () => {
  let room: Courtroom;
  const worlds = generateWorlds(SEED, WORLDS);
  let before: Yeses;
  const told: string[] = [];

  beforeAll(async () => {
    room = await openCourtroom();
    before = await yeses(room, worlds);
  }, 120_000);
  afterAll(async () => {
    process.stdout.write(`monotone: ${WORLDS} worlds, ${before.size} answers; ${told.join(', ')}\n`);
    await room.close();
  }, 60_000);

  it.each(Object.keys(ENDINGS))(
    '%s: nobody gains anything',
    async (name) => {
      let closed = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const ended = worlds.flatMap((world) => ENDINGS[name]?.(world, chooser(round + world.index)) ?? []);
        const indices = new Set(ended.map(({ world }) => world.index));
        const returns = ended.flatMap(({ returnsTo }) => (returnsTo === null ? [] : [`by ${returnsTo}`]));
        const afterwards = await yeses(
          room,
          ended.map(({ world }) => world),
        );
        const gained = [...afterwards].filter((line) => !before.has(line) && !isOfNewRow(line));
        expect(gained.filter((line) => !returns.some((by) => line.endsWith(by)))).toEqual([]);
        closed += [...before].filter((line) => indices.has(worldOf(line)) && !afterwards.has(line)).length;
      }
      told.push(`${name} closes ${closed}`);
      expect(closed > 0).toBe(!CLOSES_NOTHING.includes(name));
    },
    120_000,
  );

  it('closes the material of every case at its instant, whoever asks', async () => {
    const over = worlds.map((world) => ({
      ...world,
      cases: world.cases.map((one) => ({ ...one, expiresAt: world.now })),
    }));
    const material = [
      'case.read',
      'case.teaser',
      'section.read',
      'comment.read',
      'review.read',
      'finding.see',
    ];
    const isMaterial = (line: string): boolean => material.some((action) => line.includes(` ${action} on`));
    expect([...before].filter(isMaterial).length).toBeGreaterThan(0);
    expect([...(await yeses(room, over))].filter(isMaterial)).toEqual([]);
    const stored = await room.database.sql(`SELECT id FROM subrosa.case_sections LIMIT 1`);
    expect(stored.length).toBe(1);
  }, 120_000);
});

const worldOf = (line: string): number => Number(line.split(' ')[0]);

/** What an author is told of a new recusal is a new row, and no answer that has grown. */
function isOfNewRow(line: string): boolean {
  return line.includes(` ${NEW_ROWS}`);
}
