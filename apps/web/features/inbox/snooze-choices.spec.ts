import { dayAt } from '@subrosa/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hourOf, morningOf, snoozeChoices } from './snooze-choices.js';

const ZONE = 'America/Los_Angeles';
const FAR = new Date('2027-01-01T00:00:00Z');
/** A Tuesday, 10 in the morning there. */
const NOW = Date.parse('2026-03-10T17:00:00Z');

const labels = (now: number, latest = FAR, dueAt: string | null = null): string[] =>
  snoozeChoices({ now, latest, dueAt, zone: ZONE }).map(({ label }) => label);

describe('what is offered with one press', () => {
  it('is this evening, tomorrow and Monday, on the clock of the clinic', () => {
    const choices = snoozeChoices({ now: NOW, latest: FAR, dueAt: null, zone: ZONE });
    expect(choices.map(({ label, until }) => [label, until.toISOString()])).toEqual([
      ['This evening', '2026-03-11T01:00:00.000Z'],
      ['Tomorrow', '2026-03-11T15:00:00.000Z'],
      ['Monday', '2026-03-16T15:00:00.000Z'],
    ]);
  });

  it('is no evening after six, and on a Sunday no Monday beside tomorrow', () => {
    expect(labels(Date.parse('2026-03-11T02:00:00Z'))).toEqual(['Tomorrow', 'Monday']);
    expect(labels(Date.parse('2026-03-15T17:00:00Z'))).toEqual(['This evening', 'Tomorrow']);
    const monday = snoozeChoices({
      now: Date.parse('2026-03-16T17:00:00Z'),
      latest: FAR,
      dueAt: null,
      zone: ZONE,
    });
    expect(monday.at(-1)?.until.toISOString()).toBe('2026-03-23T15:00:00.000Z');
  });

  it('is nothing past the latest instant, and an hour before the row is due', () => {
    const due = '2026-03-11T16:30:00.000Z';
    expect(labels(NOW, new Date(due), due)).toEqual(['This evening', 'Tomorrow', 'An hour before it is due']);
    const soon = '2026-03-10T17:45:00.000Z';
    expect(labels(NOW, new Date(soon), soon)).toEqual([]);
  });

  it('is always to come and never too late', () => {
    const instant = fc.integer({ min: NOW - 1e10, max: NOW + 3e10 });
    fc.assert(
      fc.property(instant, instant, fc.option(instant), (now, latest, due) => {
        const dueAt = due === null ? null : new Date(due).toISOString();
        for (const { until } of snoozeChoices({ now, latest: new Date(latest), dueAt, zone: ZONE })) {
          expect(until.getTime()).toBeGreaterThan(now);
          expect(until.getTime()).toBeLessThanOrEqual(latest);
        }
      }),
    );
  });
});

describe('a day', () => {
  it('means its morning, and on the last day the latest instant', () => {
    const latest = new Date('2026-03-12T13:00:00Z');
    expect(morningOf('2026-03-11', latest, ZONE).toISOString()).toBe('2026-03-11T15:00:00.000Z');
    expect(morningOf('2026-03-12', latest, ZONE)).toEqual(latest);
    expect(morningOf('2026-03-13', latest, ZONE) > latest).toBe(true);
  });

  it('has its hours also when the clocks are put on or back', () => {
    expect(hourOf('2026-03-08', 8, ZONE).toISOString()).toBe('2026-03-08T15:00:00.000Z');
    expect(hourOf('2026-11-01', 8, ZONE).toISOString()).toBe('2026-11-01T16:00:00.000Z');
    expect(dayAt(hourOf('2026-11-01', 18, ZONE), ZONE)).toBe('2026-11-01');
  });
});
