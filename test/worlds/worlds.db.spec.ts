import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allGrants } from '@subrosa/features/all-grants.js';
import { openCourtroom } from './courtroom.js';
import type { Courtroom } from './courtroom.js';
import { compareBatch } from './differential.js';
import { BATCH, generateWorlds } from './generate-world.js';
import { REFERENCE_ACTIONS } from './reference.js';
import { Tally } from './tally.js';

/** Any seed must pass; a fixed one makes a failure repeatable. `WORLD_SEED` and `WORLD_COUNT` override, for the nightly run. */
const SEED = Number(process.env['WORLD_SEED'] ?? 20_270_331);
const COUNT = Number(process.env['WORLD_COUNT'] ?? 500);
const TIME_LIMIT = Math.max(240_000, COUNT * 600);

describe('need to know, on generated worlds', () => {
  let room: Courtroom;
  const tally = new Tally();

  beforeAll(async () => {
    room = await openCourtroom();
  }, 60_000);
  afterAll(() => room.close(), 60_000);

  it('knows every action of the product in the reference', () => {
    const actions = new Set(allGrants.map(({ action }) => action));
    expect([...actions].filter((action) => !REFERENCE_ACTIONS.includes(action))).toEqual([]);
  });

  it(
    'gives one answer by reference, ability and SQL, inside what row security shows',
    async () => {
      const started = Date.now();
      const worlds = generateWorlds(SEED, COUNT);
      for (let first = 0; first < worlds.length && tally.differences.length === 0; first += BATCH) {
        await compareBatch(room, worlds.slice(first, first + BATCH), tally);
      }
      const rarest = tally.least(allGrants.map(({ code }) => code));
      process.stdout.write(
        `worlds: seed ${SEED}, ${tally.worlds} worlds, ${tally.decisions} decisions (${tally.processDecisions} more of processes), ` +
          `${tally.allowShare.toFixed(1)} % allow, ${tally.differences.length} differences, ${allGrants.length} grants, ` +
          `rarest ${rarest.code} ${rarest.times} times, ${Math.round((Date.now() - started) / 1000)} s\n`,
      );
      expect(tally.differences.slice(0, 20)).toEqual([]);
      expect(tally.worlds).toBe(COUNT);
    },
    TIME_LIMIT,
  );

  it('decides yes often enough to mean something', () => {
    expect(tally.allowShare).toBeGreaterThanOrEqual(20);
  });

  it('has seen every grant at work', () => {
    const rare = allGrants.map(({ code }) => code).filter((code) => (tally.fired.get(code) ?? 0) < 50);
    expect(rare).toEqual([]);
  });
});
