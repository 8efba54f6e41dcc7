import fc from 'fast-check';
import { NEVER_ENDS } from './world.js';
import type { Lasting } from './world-shapes.js';

const DAY = 86_400_000;
const percent = (): fc.Arbitrary<number> => fc.noBias(fc.integer({ min: 0, max: 99 }));
const below = (end: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min: 0, max: end - 1 }));

/** Distances from the clock; 0 is the half-open edge, and drawn often. */
const BEGUN = [0, 0, -1, -DAY, -30 * DAY];
const NOT_BEGUN = [1, DAY];
const NOT_OVER = [1, 1, DAY, 30 * DAY, null];
const OVER = [0, 0, 0, -1, -DAY];

/** Near misses tell most: in a steady world nearly everything holds, so that what fails, fails alone. */
const STEADY = 98;
const UNSTEADY = 84;

/** Whether much should happen, so that every permission is seen at work, or much should nearly happen, so that mistakes show. */
export type Temper = 'BUSY' | 'NEAR_MISS';

/** Draws the parts of one world from fast-check, always in the same order for the same seed. */
export class Draw {
  private ids = 0;
  private readonly steadiness: number;

  constructor(
    private readonly generate: fc.GeneratorValue,
    readonly world: { readonly index: number; readonly now: Date },
    private readonly temper: Temper,
  ) {
    this.steadiness = this.chance(65) ? STEADY : UNSTEADY;
  }

  /** An id that no other world has. */
  id(): string {
    this.ids += 1;
    const [world, serial] = [0x80_00 + this.world.index, this.ids].map((n) => n.toString(16));
    return `0192c4a0-0000-7000-${world}-${serial?.padStart(12, '0')}`;
  }

  /** True in about that many of a hundred draws. */
  chance(hundredths: number): boolean {
    return this.generate(percent) < hundredths;
  }

  /** True nearly always: what a near miss lacks. */
  mostly(): boolean {
    return this.chance(this.steadiness);
  }

  /** One value for busy worlds, another for those in which rare things fail alone. */
  either<T>(busy: T, nearMiss: T): T {
    return this.temper === 'BUSY' ? busy : nearMiss;
  }

  /** A whole number of the range, both ends included. */
  between(least: number, most: number): number {
    return least + this.generate(below, most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.generate(below, list.length)];
    if (found === undefined) throw new Error('there is nothing to pick from');
    return found;
  }

  /** Different members of the list, at most as many as it has. */
  pickSome<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const picked: T[] = [];
    while (picked.length < count && left.length > 0) {
      picked.push(...left.splice(this.generate(below, left.length), 1));
    }
    return picked;
  }

  /** A start, begun in about that many of a hundred draws, often at the very instant. */
  start(begun = this.steadiness): Date {
    return this.at(this.pick(this.chance(begun) ? BEGUN : NOT_BEGUN));
  }

  /** An end, still ahead in about that many of a hundred draws, otherwise often at the very instant. */
  end(ahead = this.steadiness): Date {
    return this.at(this.pick(this.chance(ahead) ? NOT_OVER : OVER));
  }

  /** A period around the clock; one that would end before it begins is empty instead. */
  period(inForce = this.steadiness): Lasting {
    const [activeFrom, end] = [this.start(inForce), this.end(inForce)];
    return { activeFrom, activeUntil: end < activeFrom ? activeFrom : end };
  }

  /** A period that is over, often since this very instant. */
  past(): Lasting {
    const activeUntil = this.end(0);
    return { activeFrom: new Date(activeUntil.getTime() - DAY), activeUntil };
  }

  private at(distance: number | null): Date {
    return distance === null ? NEVER_ENDS : new Date(this.world.now.getTime() + distance);
  }
}
