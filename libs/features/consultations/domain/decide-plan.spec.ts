import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_TEXT, decidePlan } from './decide-plan.js';
import type { PlanFacts, PlannedStage } from './decide-plan.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const day = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const FIELDS = ['readUntil', 'clarifyUntil', 'reflectUntil', 'replyUntil', 'summaryUntil'] as const;
const PLANNED = [-1, 2, 4, 6, 8];

/** The first stage is over; `moves` are days from now by the index of a stage. */
const plan = (moves: Readonly<Record<number, number>>): PlanFacts => ({
  now: NOW,
  expiresAt: day(20),
  stages: FIELDS.map((field, index): PlannedStage => ({
    field,
    until: day(moves[index] ?? PLANNED[index] ?? 0),
    isOver: index === 0,
    isMoved: moves[index] !== undefined,
  })),
});

describe('planning the stages of a consultation', () => {
  it.each([
    ['one stage within its neighbours', { 2: 5 }, []],
    ['all that are to come', { 1: 3, 2: 6, 3: 9, 4: 12 }, []],
    ['two stages that end together', { 1: 4 }, []],
    ['nothing', {}, ['NOTHING_MOVED input']],
    ['what is over', { 0: 1 }, ['STAGE_OVER readUntil']],
    ['past its successor', { 1: 5 }, ['NOT_IN_ORDER reflectUntil']],
    ['before its predecessor', { 2: 1 }, ['NOT_IN_ORDER reflectUntil']],
    ['to now', { 1: 0 }, ['IN_THE_PAST clarifyUntil']],
    ['to yesterday', { 1: -0.5 }, ['IN_THE_PAST clarifyUntil']],
    ['to the expiry', { 4: 20 }, ['AFTER_EXPIRY summaryUntil']],
    ['to just before the expiry', { 4: 19.999 }, []],
    [
      'several wrong things at once',
      { 0: -2, 4: 30 },
      ['STAGE_OVER readUntil', 'IN_THE_PAST readUntil', 'AFTER_EXPIRY summaryUntil'],
    ],
  ] as const)('%s', (_, moves, expected) => {
    expect(decidePlan(plan(moves)).map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('answers a date that is none', () => {
    expect(decidePlan(plan({ 1: Number.NaN })).map(({ code }) => code)).toEqual([
      'IN_THE_PAST',
      'AFTER_EXPIRY',
    ]);
  });

  it('lets no plan through that is out of order, past, or after the expiry', () => {
    const days = fc.option(fc.integer({ min: -1, max: 22 }), { nil: undefined, freq: 2 });
    fc.assert(
      fc.property(fc.tuple(days, days, days, days, days), (given) => {
        const moves = Object.fromEntries(
          given.flatMap((one, index) => (one === undefined ? [] : [[index, one]])),
        );
        const facts = plan(moves);
        const { stages } = facts;
        if (decidePlan(facts).length > 0) return;
        expect(stages.map(({ until }) => until.getTime())).toEqual(
          stages.map(({ until }) => until.getTime()).sort((a, b) => a - b),
        );
        for (const { until } of stages.filter(({ isMoved }) => isMoved)) {
          expect(until > NOW && until < facts.expiresAt).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('says what to do about each of them', () => {
    for (const text of Object.values(PLAN_TEXT)) expect(text).toMatch(/^[A-Z].{20,}\.$/);
  });
});
