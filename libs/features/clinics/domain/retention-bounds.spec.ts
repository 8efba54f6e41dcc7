import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RETENTION_BOUNDS } from '../../cases/domain/retention-policy.js';
import { decideRetention, retentionBounds } from './retention-bounds.js';
import type { RetentionSettings } from './retention-bounds.js';

const standard: RetentionSettings = {
  afterSignOffSeconds: 14 * 86_400,
  backstopSeconds: 60 * 86_400,
  maximumSeconds: 180 * 86_400,
  idleDraftSeconds: 30 * 86_400,
  reviewDueSeconds: 48 * 3_600,
  colleagueDueSeconds: 48 * 3_600,
  groupDueSeconds: 7 * 86_400,
};
const real = { isDemo: false };

describe('the bounds of the retention policy', () => {
  it('are those by which a case lives', () => {
    for (const [field, bound] of Object.entries(RETENTION_BOUNDS)) {
      expect(retentionBounds(real)).toContainEqual({ field, ...bound });
    }
  });

  it('allow what every clinic starts with', () => {
    expect(decideRetention(standard, real)).toEqual([]);
  });

  it('are themselves allowed, and one second beyond is not', () => {
    for (const { field, minimum, maximum } of retentionBounds(real)) {
      const roomy = { ...standard, backstopSeconds: 7 * 86_400 };
      for (const value of [minimum, maximum]) {
        expect(decideRetention({ ...roomy, [field]: value, maximumSeconds: 180 * 86_400 }, real)).toEqual([]);
      }
      for (const value of [minimum - 1, maximum + 1]) {
        const problems = decideRetention({ ...roomy, [field]: value }, real);
        expect(problems.map((problem) => problem.field)).toContain(field);
      }
    }
  });

  it('let a demo clinic go down to one second, never over a maximum', () => {
    const seconds = {
      afterSignOffSeconds: 1,
      backstopSeconds: 1,
      maximumSeconds: 1,
      idleDraftSeconds: 1,
      reviewDueSeconds: 1,
      colleagueDueSeconds: 1,
      groupDueSeconds: 1,
    };
    expect(decideRetention(seconds, { isDemo: true })).toEqual([]);
    expect(decideRetention(seconds, real)).toHaveLength(7);
    expect(decideRetention({ ...seconds, afterSignOffSeconds: 61 * 86_400 }, { isDemo: true })).toHaveLength(
      1,
    );
    expect(decideRetention({ ...seconds, reviewDueSeconds: 0 }, { isDemo: true })).toHaveLength(1);
  });

  it('never leave the backstop above the maximum', () => {
    const seconds = fc.integer({ min: -10, max: 200 * 86_400 });
    fc.assert(
      fc.property(seconds, seconds, fc.boolean(), (backstopSeconds, maximumSeconds, isDemo) => {
        const problems = decideRetention({ ...standard, backstopSeconds, maximumSeconds }, { isDemo });
        if (backstopSeconds > maximumSeconds) expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
