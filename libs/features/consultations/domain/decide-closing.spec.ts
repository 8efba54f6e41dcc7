import { describe, expect, it } from '@jest/globals';
import { CLOSING_TEXT, decideClosing } from './decide-closing.js';
import type { ClosingFacts } from './decide-closing.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const day = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const facts: ClosingFacts = {
  now: NOW,
  isReauthenticated: true,
  summaryLength: 120,
  recommendationsLength: 0,
  maximumLength: 2_000,
  openFindings: { summary: 0, recommendations: 0 },
  submittedAt: day(-9),
  heldAt: null,
  followUpAt: null,
};

const rows: readonly (readonly [string, Partial<ClosingFacts>, readonly string[]])[] = [
  ['in writing', {}, []],
  ['live, yesterday', { heldAt: day(-1) }, []],
  ['live, at the submission', { heldAt: day(-9) }, []],
  ['live, before the submission', { heldAt: day(-10) }, ['LIVE_DATE_INVALID liveOn']],
  ['live, tomorrow', { heldAt: day(1) }, ['LIVE_DATE_INVALID liveOn']],
  ['without the password', { isReauthenticated: false }, ['REAUTHENTICATION_REQUIRED password']],
  ['without a summary', { summaryLength: 0 }, ['SUMMARY_MISSING summary']],
  ['as long as it may be', { summaryLength: 2_000, recommendationsLength: 2_000 }, []],
  ['too long a summary', { summaryLength: 2_001 }, ['TEXT_TOO_LONG summary']],
  ['too long recommendations', { recommendationsLength: 2_001 }, ['TEXT_TOO_LONG recommendations']],
  [
    'a name in it',
    { openFindings: { summary: 1, recommendations: 2 } },
    ['FINDINGS_UNRESOLVED summary', 'FINDINGS_UNRESOLVED recommendations'],
  ],
  ['a follow-up next week', { followUpAt: day(7) }, []],
  ['a follow-up now', { followUpAt: NOW }, ['FOLLOW_UP_NOT_LATER followUpOn']],
  ['a follow-up that was', { followUpAt: day(-1) }, ['FOLLOW_UP_NOT_LATER followUpOn']],
];

describe('closing a consultation', () => {
  it.each(rows)('%s', (_, change, expected) => {
    const found = decideClosing({ ...facts, ...change });
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
    for (const { code } of found) expect(CLOSING_TEXT[code]).toMatch(/^[A-Z].{15,}\.$/);
  });
});
