import { describe, expect, it } from '@jest/globals';
import { dayOfInstant, endOfDay } from './days.js';

const LA = 'America/Los_Angeles';

describe('days of the clinic', () => {
  it.each([
    ['2026-12-03', '2026-12-04T08:00:00.000Z'],
    ['2026-07-03', '2026-07-04T07:00:00.000Z'],
    // The clocks go back on the day itself, and forward on the next.
    ['2026-11-01', '2026-11-02T08:00:00.000Z'],
    ['2026-03-07', '2026-03-08T08:00:00.000Z'],
    ['2026-03-08', '2026-03-09T07:00:00.000Z'],
  ])('%s ends at the midnight of the zone', (day, instant) => {
    expect(new Date(endOfDay(day, LA)).toISOString()).toBe(instant);
    expect(dayOfInstant(endOfDay(day, LA) - 1, LA)).toBe(day);
  });

  it('knows what is no day', () => {
    expect(endOfDay('', LA)).toBeNaN();
  });
});
