import type { Prefix } from './pattern-plan.js';
import { SIGNS } from './unit-set.js';

/** A pattern that may begin with a sign, and the signs that may come next, as bits. */
interface Start {
  readonly id: number;
  readonly second: number;
  readonly third: number;
}

/**
 * Tells which patterns may begin with three signs. The list for three signs is made when a text first has them in a row, for few
 * of all threes ever stand in a text.
 */
export class PatternStarts {
  private readonly byFirst: Start[][] = Array.from({ length: SIGNS }, () => []);
  private readonly lists: (readonly number[])[] = [[]];
  /** Per three signs the place of their list, 0 while it is not made. */
  private readonly placeOf = new Uint16Array(SIGNS ** 3);

  /** Takes up a prefix of a pattern; patterns come in order. */
  add(id: number, [first, second, third]: Prefix): void {
    for (let sign = 0; sign < SIGNS; sign += 1)
      if ((first & (1 << sign)) !== 0) this.byFirst[sign]?.push({ id, second, third });
  }

  /** The patterns that may begin with these signs. */
  woken(first: number, second: number, third: number): readonly number[] {
    const key = (first * SIGNS + second) * SIGNS + third;
    const place = this.placeOf[key] ?? 0;
    if (place !== 0) return this.lists[place] ?? [];
    const list: number[] = [];
    for (const start of this.byFirst[first] ?? []) {
      const fits = (start.second & (1 << second)) !== 0 && (start.third & (1 << third)) !== 0;
      if (fits && list.at(-1) !== start.id) list.push(start.id);
    }
    this.placeOf[key] = this.lists.push(list) - 1;
    return list;
  }
}
