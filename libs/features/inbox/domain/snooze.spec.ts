import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_DAYS, decideSnooze, isAsleep, latestSnooze } from './snooze.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const hours = (count: number): Date => new Date(NOW.getTime() + count * HOUR);

/** Instants around the clock, its own edge among them. */
const instant = fc.oneof(fc.constantFrom(0, 1, -1), fc.integer({ min: -5 * 24 * HOUR, max: 60 * 24 * HOUR }));
const date = instant.map((distance) => new Date(NOW.getTime() + distance));
const dates = fc.record({
  dueAt: fc.option(date),
  expiresAt: fc.option(date),
  newsAt: date,
});

describe('to when a row may be put aside', () => {
  it.each([
    [{ dueAt: hours(38), expiresAt: hours(900) }, hours(38), null, hours(38)],
    [{ dueAt: hours(38), expiresAt: hours(900) }, hours(39), 'PAST_DUE', hours(38)],
    [{ dueAt: hours(38), expiresAt: hours(20) }, hours(21), 'PAST_EXPIRY', hours(20)],
    [{ dueAt: null, expiresAt: hours(20) }, hours(20), null, hours(20)],
    [{ dueAt: null, expiresAt: null }, hours(LONGEST_DAYS * 24 + 1), 'TOO_LONG', hours(LONGEST_DAYS * 24)],
    [{ dueAt: hours(0), expiresAt: hours(900) }, hours(1), 'ALREADY_DUE', null],
    [{ dueAt: null, expiresAt: null }, hours(0), 'NOT_LATER', hours(LONGEST_DAYS * 24)],
  ] as const)('%j until %s: %s', (row, until, code, latest) => {
    const refusal = decideSnooze(row, { now: NOW, until });
    expect(refusal?.code ?? null).toBe(code);
    expect(latestSnooze(row, NOW)).toEqual(latest);
    if (refusal !== null) expect(refusal.latest).toEqual(latest);
  });

  it('is never past the due time or the expiry, and always to come', () => {
    fc.assert(
      fc.property(dates, date, (row, until) => {
        if (decideSnooze(row, { now: NOW, until }) !== null) return;
        expect(until.getTime()).toBeGreaterThan(NOW.getTime());
        for (const end of [row.dueAt, row.expiresAt]) {
          if (end !== null) expect(until.getTime()).toBeLessThanOrEqual(end.getTime());
        }
      }),
    );
  });

  it('is any instant up to the latest, and none after it', () => {
    fc.assert(
      fc.property(dates, date, (row, until) => {
        const latest = latestSnooze(row, NOW);
        const isWithin = latest !== null && NOW < until && until <= latest;
        expect(decideSnooze(row, { now: NOW, until }) === null).toBe(isWithin);
      }),
    );
  });
});

describe('a row that was put aside', () => {
  const snoozes = fc.record({ snoozedAt: date, snoozedUntil: date });

  it('is back at its due time, at its expiry, at the instant chosen, and after anything new, whatever was chosen', () => {
    fc.assert(
      fc.property(dates, snoozes, date, (row, snooze, now) => {
        const wakes = [snooze.snoozedUntil, row.dueAt, row.expiresAt].some(
          (end) => end !== null && now >= end,
        );
        expect(isAsleep(row, snooze, now)).toBe(!wakes && row.newsAt <= snooze.snoozedAt);
      }),
    );
  });

  it('once back stays back as time goes on', () => {
    fc.assert(
      fc.property(dates, snoozes, date, date, (row, snooze, a, b) => {
        const [first, later] = a <= b ? [a, b] : [b, a];
        if (isAsleep(row, snooze, later)) expect(isAsleep(row, snooze, first)).toBe(true);
      }),
    );
  });
});
