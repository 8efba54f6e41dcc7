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
const COUNT = Number(process.env['WORLD_COUNT'] ?? 1_200);
/** How often each grant must say yes in one half: fifty times in all. */
const LEAST_IN_A_HALF = 25;

/** Declares the tests over one of two halves of the worlds, so that two processes share the work. */
export function describeHalf(half: 0 | 1): void {
  describe('need to know, on generated worlds', () => {
    let room: Courtroom;
    const tally = new Tally();
    const count = Math.ceil(COUNT / 2);

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
        const worlds = generateWorlds(SEED + half * 1_000_000, count);
        for (let first = 0; first < worlds.length && tally.differences.length === 0; first += BATCH) {
          await compareBatch(room, worlds.slice(first, first + BATCH), tally);
        }
        process.stdout.write(summary(tally, { half, seconds: Math.round((Date.now() - started) / 1000) }));
        expect(tally.differences.slice(0, 20)).toEqual([]);
        expect(tally.worlds).toBe(count);
      },
      Math.max(600_000, COUNT * 1_200),
    );

    it('decides yes often enough to mean something', () => {
      expect(tally.allowShare).toBeGreaterThanOrEqual(20);
    });

    it('has seen every grant at work', () => {
      const rare = allGrants.map(({ code }) => `${code} ${tally.fired.get(code) ?? 0}`);
      const isRare = (line: string): boolean => Number(line.split(' ')[1]) < LEAST_IN_A_HALF;
      expect(rare.filter(isRare)).toEqual([]);
    });
  });
}

function summary(tally: Tally, { half, seconds }: { half: number; seconds: number }): string {
  const rarest = tally.least(allGrants.map(({ code }) => code));
  return (
    `worlds: half ${half + 1} of 2, seed ${SEED}, ${tally.worlds} worlds, ${tally.decisions} decisions (${tally.processDecisions} more of processes), ` +
    `${tally.allowShare.toFixed(1)} % allow, ${tally.differences.length} differences, ${allGrants.length} grants, ` +
    `rarest ${rarest.code} ${rarest.times} times, ${seconds} s\n`
  );
}
