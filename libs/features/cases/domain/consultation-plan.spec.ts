import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planConsultation } from './consultation-plan.js';
import { day, NOW } from './fixtures/submit-facts.js';

describe('the plan of a consultation', () => {
  it('shares the time until the answer is due', () => {
    expect(planConsultation(NOW, { dueAt: day(10), expiresAt: day(60) })).toEqual({
      readUntil: day(3),
      clarifyUntil: day(5),
      reflectUntil: day(7),
      replyUntil: day(9),
      summaryUntil: day(10),
    });
  });

  it('ends with the case if that comes first', () => {
    expect(planConsultation(NOW, { dueAt: day(10), expiresAt: day(5) }).summaryUntil).toEqual(day(5));
  });

  it('is in order and within the life of the case, however short', () => {
    const seconds = fc.integer({ min: 1, max: 180 * 86_400 });
    fc.assert(
      fc.property(seconds, seconds, (due, life) => {
        const ends = { dueAt: day(due / 86_400), expiresAt: day(life / 86_400) };
        const plan = planConsultation(NOW, ends);
        const instants = [NOW, ...Object.values(plan), ends.dueAt].map((instant: Date) => instant.getTime());
        expect(instants.slice(0, 6)).toEqual([...instants.slice(0, 6)].sort((a, b) => a - b));
        expect(plan.summaryUntil.getTime()).toBe(Math.min(ends.dueAt.getTime(), ends.expiresAt.getTime()));
      }),
    );
  });
});
