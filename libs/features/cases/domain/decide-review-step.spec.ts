import { describe, expect, it } from '@jest/globals';
import { decideClose, decideRequestChanges, decideSignOff } from './decide-review-step.js';
import type { RequestChangesFacts, SignOffFacts } from './decide-review-step.js';
import { codes, expectLife, life } from './fixtures/decision-table.js';
import type { Table } from './fixtures/decision-table.js';
import { day, NOW } from './fixtures/submit-facts.js';

const reviewer = {
  ...life,
  state: 'IN_REVIEW',
  isReviewer: true,
  isReauthenticated: true,
  reviewedVersion: 2,
  currentVersion: 2,
  unopenedSections: [],
  sectionCount: 3,
} as const;

describe('requesting changes', () => {
  const facts = (change: Partial<RequestChangesFacts> = {}): RequestChangesFacts => ({
    ...reviewer,
    commentCount: 1,
    hasRecommendation: false,
    ...change,
  });
  const rows: Table<RequestChangesFacts> = [
    ['with a comment', {}, []],
    ['with a recommendation', { commentCount: 0, hasRecommendation: true }, []],
    ['with neither', { commentCount: 0 }, ['CHANGES_NOT_NAMED']],
    ['by a colleague', { isReviewer: false }, ['NOT_REVIEWER']],
    ['without the password', { isReauthenticated: false }, ['REAUTHENTICATION_REQUIRED']],
    ['of an older version', { reviewedVersion: 1 }, ['NOT_CURRENT_VERSION']],
    ['half read', { unopenedSections: ['three'] }, []],
    ['unread', { unopenedSections: ['one', 'two', 'three'] }, ['SECTIONS_UNOPENED']],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideRequestChanges(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('requestChanges', (state) => decideRequestChanges(facts({ state })));
  });
});

describe('signing off', () => {
  const live = (heldAt: Date) => ({ kind: 'LIVE', heldAt }) as const;
  const facts = (change: Partial<SignOffFacts> = {}): SignOffFacts => ({
    ...reviewer,
    submittedAt: day(-4),
    manner: { kind: 'IN_WRITING' },
    ...change,
  });
  const rows: Table<SignOffFacts> = [
    ['in writing, all read', {}, []],
    ['in writing, one unread', { unopenedSections: ['three'] }, ['SECTIONS_UNOPENED']],
    ['live, one unread', { unopenedSections: ['three'], manner: live(day(-1)) }, []],
    ['live, on the day of submission', { manner: live(day(-4)) }, []],
    ['live, before the submission', { manner: live(day(-5)) }, ['LIVE_DATE_INVALID']],
    ['live, in the future', { manner: live(day(1)) }, ['LIVE_DATE_INVALID']],
    ['live, with no date', { manner: live(new Date(NaN)) }, ['LIVE_DATE_INVALID']],
    ['by a colleague', { isReviewer: false }, ['NOT_REVIEWER']],
    ['without the password', { isReauthenticated: false }, ['REAUTHENTICATION_REQUIRED']],
    ['of an older version', { reviewedVersion: 1 }, ['NOT_CURRENT_VERSION']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideSignOff(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case, so that the first sign-off decides', () => {
    expectLife('signOff', (state) => decideSignOff(facts({ state })));
  });
  it('closes a group case by the same rules, where the life of a case has that step', () => {
    for (const [, change, expected] of rows) expect(codes(decideClose(facts(change)))).toEqual(expected);
    expectLife('close', (state) => decideClose(facts({ state })));
  });
});
