import { describe, expect, it } from '@jest/globals';
import { deadlinesOf } from './deadlines.js';

const DAY = 86_400;
const policy = {
  version: 1,
  backstopSeconds: 60 * DAY,
  maximumSeconds: 90 * DAY,
  reviewDueSeconds: 2 * DAY,
  colleagueDueSeconds: 3 * DAY,
  groupDueSeconds: 7 * DAY,
};
const daysOf = (kind: Parameters<typeof deadlinesOf>[1]['kind'], groupBackstopSeconds: number | null) => {
  const { dueAt, expiresAt } = deadlinesOf(policy, { kind, groupBackstopSeconds }, 0);
  return [dueAt / DAY / 1_000, expiresAt / DAY / 1_000];
};

describe('when an answer is due and when the text ends', () => {
  it('is the clinic’s default for the kind of reader', () => {
    expect(daysOf('ASSIGNMENTS', null)).toEqual([2, 60]);
    expect(daysOf('SUPERVISION_GROUP', null)).toEqual([2, 60]);
    expect(daysOf('COLLEAGUE', null)).toEqual([3, 60]);
  });

  it('follows the group’s own rule, never past the maximum', () => {
    expect(daysOf('CONSULTATION_GROUP', 20 * DAY)).toEqual([7, 20]);
    expect(daysOf('CONSULTATION_GROUP', 400 * DAY)).toEqual([7, 90]);
    expect(daysOf('ASSIGNMENTS', 20 * DAY)).toEqual([2, 60]);
  });
});
