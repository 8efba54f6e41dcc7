import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_RETENTION_POLICY,
  RETENTION_BOUNDS,
  draftExpiry,
  expiryAtSignOff,
  expiryAtSubmission,
  maximumExpiry,
  reviewDueAt,
  validatePolicy,
  withGroupRetention,
} from './retention-policy.js';
import type { RetentionField } from './retention-policy.js';

const AT = new Date('2027-03-01T09:00:00.000Z');
const DAY = 86_400;
const inDays = (days: number) => new Date(AT.getTime() + days * DAY * 1000);
const CLINIC = { isDemo: false };
const DEMO = { isDemo: true };

describe('the retention policy', () => {
  const table: readonly [RetentionField, number, number, number][] = [
    ['afterSignOffSeconds', 14 * DAY, DAY, 60 * DAY],
    ['backstopSeconds', 60 * DAY, 7 * DAY, 180 * DAY],
    ['idleDraftSeconds', 30 * DAY, 7 * DAY, 90 * DAY],
    ['reviewDueSeconds', 2 * DAY, DAY / 6, 14 * DAY],
    ['maximumSeconds', 180 * DAY, 7 * DAY, 180 * DAY],
  ];
  it.each(table)('%s: default, bounds, and one second beyond each', (...row) => {
    const [field, standard, minimum, maximum] = row;
    expect(RETENTION_BOUNDS[field]).toEqual({ standard, minimum, maximum });
    const problems = (value: number, clinic: { isDemo: boolean }) =>
      validatePolicy({ ...DEFAULT_RETENTION_POLICY, backstopSeconds: 7 * DAY, [field]: value }, clinic).map(
        (problem) => problem.field,
      );
    expect(problems(standard, CLINIC)).toEqual([]);
    expect(problems(minimum, CLINIC)).toEqual([]);
    expect(problems(maximum, CLINIC)).toEqual([]);
    expect(problems(minimum - 1, CLINIC)).toEqual([field]);
    expect(problems(maximum + 1, CLINIC)).toEqual([field]);
    expect(problems(standard + 0.5, CLINIC)).toEqual([field]);
    expect(problems(field === 'maximumSeconds' ? minimum : 1, DEMO)).toEqual([]);
    expect(problems(0, DEMO)).toEqual([field]);
    expect(problems(maximum + 1, DEMO)).toEqual([field]);
  });

  it('names every duration out of bounds at once, those by role too', () => {
    const policy = {
      version: 1,
      afterSignOffSeconds: 1,
      backstopSeconds: 1,
      idleDraftSeconds: 1,
      reviewDueSeconds: 1,
      maximumSeconds: 1,
      reviewDueSecondsByRole: { FACILITATOR: 1 },
    };
    expect(validatePolicy(policy, CLINIC).map((problem) => problem.field)).toEqual([
      'afterSignOffSeconds',
      'backstopSeconds',
      'idleDraftSeconds',
      'reviewDueSeconds',
      'maximumSeconds',
      'reviewDueSecondsByRole.FACILITATOR',
    ]);
    expect(validatePolicy(policy, DEMO)).toEqual([]);
  });

  it('sets the backstop, the draft limit and the due time', () => {
    expect(expiryAtSubmission(AT, DEFAULT_RETENTION_POLICY)).toEqual(inDays(60));
    expect(draftExpiry(AT, DEFAULT_RETENTION_POLICY)).toEqual(inDays(30));
    expect(reviewDueAt(AT, DEFAULT_RETENTION_POLICY)).toEqual(inDays(2));
    const policy = { ...DEFAULT_RETENTION_POLICY, reviewDueSecondsByRole: { FACILITATOR: 7 * DAY } };
    expect(reviewDueAt(AT, policy, 'FACILITATOR')).toEqual(inDays(7));
    expect(reviewDueAt(AT, policy, 'COVERING_SUPERVISOR')).toEqual(inDays(2));
  });

  it('keeps a group’s cases by the group’s own rule, never past the clinic’s maximum', () => {
    const policy = { ...DEFAULT_RETENTION_POLICY, maximumSeconds: 90 * DAY };
    const rule = { afterSignOffSeconds: 7 * DAY, backstopSeconds: 75 * DAY };
    expect(withGroupRetention(policy, rule)).toEqual({ ...policy, ...rule });
    expect(withGroupRetention(policy, { ...rule, backstopSeconds: 180 * DAY }).backstopSeconds).toBe(
      90 * DAY,
    );
  });

  it('tightens at sign-off', () => {
    expect(expiryAtSignOff(AT, inDays(50), DEFAULT_RETENTION_POLICY)).toEqual(inDays(14));
    expect(expiryAtSignOff(AT, inDays(3), DEFAULT_RETENTION_POLICY)).toEqual(inDays(3));
  });

  it('never loosens at sign-off, whatever the policy', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * DAY }),
        fc.integer({ min: 1, max: 400 * DAY }),
        (left, afterSignOffSeconds) => {
          const current = new Date(AT.getTime() + left * 1000);
          const policy = { ...DEFAULT_RETENTION_POLICY, afterSignOffSeconds };
          expect(expiryAtSignOff(AT, current, policy).getTime()).toBeLessThanOrEqual(current.getTime());
        },
      ),
    );
  });

  it('has a maximum that no extension passes', () => {
    const policy = DEFAULT_RETENTION_POLICY;
    expect(maximumExpiry({ submittedAt: AT, signedAt: null }, policy)).toEqual(inDays(180));
    expect(maximumExpiry({ submittedAt: AT, signedAt: inDays(10) }, policy)).toEqual(inDays(70));
    expect(maximumExpiry({ submittedAt: AT, signedAt: inDays(150) }, policy)).toEqual(inDays(180));
    const short = { ...policy, maximumSeconds: 90 * DAY };
    expect(maximumExpiry({ submittedAt: AT, signedAt: null }, short)).toEqual(inDays(90));
  });

  it('refuses a backstop past the maximum', () => {
    const policy = { ...DEFAULT_RETENTION_POLICY, backstopSeconds: 60 * DAY, maximumSeconds: 30 * DAY };
    expect(validatePolicy(policy, CLINIC).map((problem) => [problem.field, problem.minimum])).toEqual([
      ['maximumSeconds', 60 * DAY],
    ]);
  });
});
