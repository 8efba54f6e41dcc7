import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDay, dayAt, endOfDay, startOfDay } from './clinic-day.js';

const DAY = 86_400_000;
const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Phoenix',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'UTC',
];
const anyDay = fc.integer({ min: Date.UTC(2005, 0, 1) / DAY, max: Date.UTC(2060, 0, 1) / DAY }).map(isoDay);
const anyZone = fc.constantFrom(...ZONES);

function isoDay(daysSinceEpoch: number): string {
  return new Date(daysSinceEpoch * DAY).toISOString().slice(0, 10);
}

describe('a day in the zone of the clinic', () => {
  it('ends at the next midnight there, in winter, in summer and on the days between', () => {
    const end = (day: string) => endOfDay(day, 'America/Los_Angeles').toISOString();
    expect(end('2026-01-15')).toBe('2026-01-16T08:00:00.000Z');
    expect(end('2026-07-15')).toBe('2026-07-16T07:00:00.000Z');
    // 2026-03-08 has 23 hours there, 2026-11-01 has 25.
    expect(end('2026-03-07')).toBe('2026-03-08T08:00:00.000Z');
    expect(end('2026-03-08')).toBe('2026-03-09T07:00:00.000Z');
    expect(end('2026-10-31')).toBe('2026-11-01T07:00:00.000Z');
    expect(end('2026-11-01')).toBe('2026-11-02T08:00:00.000Z');
  });

  it('begins with the first minute there is where the clocks jump over midnight', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay('2024-03-31', 'Asia/Beirut').toISOString()).toBe('2024-03-30T22:00:00.000Z');
  });

  it('begins with the first of two midnights', () => {
    expect(startOfDay('2025-11-02', 'America/Havana').toISOString()).toBe('2025-11-02T04:00:00.000Z');
  });

  it('gives a day that never was no length', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'));
  });

  it('holds its first instant and not the one before, in every zone on every day', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const start = startOfDay(day, zone);
        expect(dayAt(start, zone) >= day).toBe(true);
        expect(dayAt(new Date(start.getTime() - 1), zone) < day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('ends exactly where the next day begins, 23 to 25 hours later', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        const start = startOfDay(day, zone);
        const end = endOfDay(day, zone);
        expect(dayAt(end, zone) > day).toBe(true);
        const hours = (end.getTime() - start.getTime()) / 3_600_000;
        // A zone that changed sides of the date line has one day of none.
        if (!(zone === 'Pacific/Apia' && day.startsWith('2011-12'))) {
          expect(hours).toBeGreaterThanOrEqual(23);
          expect(hours).toBeLessThanOrEqual(25);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes only days of the calendar', () => {
    expect(calendarDay('2028-02-29', 'until')).toBe('2028-02-29');
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-1-1',
      '1899-12-31',
      '01/02/2026',
      '',
      '2026-01-01T00:00',
    ]) {
      expect(() => calendarDay(text, 'until')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });
});
