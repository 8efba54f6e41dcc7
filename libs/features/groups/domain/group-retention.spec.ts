import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideGroupRetention } from './group-retention.js';

const LIMITS = [
  { field: 'afterSignOffSeconds', minimum: 10, maximum: 20 },
  { field: 'backstopSeconds', minimum: 30, maximum: 40 },
] as const;

describe('the retention rule of a group', () => {
  it('takes the limits and names every field beyond them', () => {
    expect(decideGroupRetention({ afterSignOffSeconds: 10, backstopSeconds: 40 }, LIMITS)).toEqual([]);
    expect(decideGroupRetention({ afterSignOffSeconds: 9, backstopSeconds: 41 }, LIMITS)).toEqual(LIMITS);
    expect(decideGroupRetention({ afterSignOffSeconds: 15.5, backstopSeconds: 35 }, LIMITS)).toEqual([
      LIMITS[0],
    ]);
    expect(decideGroupRetention({ afterSignOffSeconds: Number.NaN, backstopSeconds: 35 }, LIMITS)).toEqual([
      LIMITS[0],
    ]);
  });

  it('never lets anything through that is outside', () => {
    const seconds = fc.oneof(fc.integer({ min: -50, max: 100 }), fc.double());
    fc.assert(
      fc.property(seconds, seconds, (afterSignOffSeconds, backstopSeconds) => {
        const isTaken = decideGroupRetention({ afterSignOffSeconds, backstopSeconds }, LIMITS).length === 0;
        const within = (value: number, low: number, high: number) =>
          Number.isInteger(value) && low <= value && value <= high;
        expect(isTaken).toBe(within(afterSignOffSeconds, 10, 20) && within(backstopSeconds, 30, 40));
      }),
    );
  });
});
