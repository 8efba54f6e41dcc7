import { describe, expect, it } from '@jest/globals';
import { codeWords, headingOf, shownVersion, turnWords } from './case-words.js';
import type { CaseOnPage } from './case-words.js';

const no = { isAllowed: false, grant: null };
const yes = { isAllowed: true, grant: { reason: 'You supervise the author.' } };
const version = (number: number) => ({
  id: `v${String(number)}`,
  number,
  question: null,
  submittedAt: '',
  sections: [],
});

// Only what the words depend on.
const seen = (rest: object): CaseOnPage =>
  ({
    state: 'IN_REVIEW',
    author: { id: 'a', displayName: 'Wren' },
    versions: [version(1), version(2)],
    viewerCan: { signOff: no, requestChanges: no, open: no },
    ...rest,
  }) as unknown as CaseOnPage;

describe('turnWords', () => {
  it('says whose turn it is to whoever looks', () => {
    const reviewer = { viewerCan: { signOff: yes, requestChanges: yes, open: yes } };
    expect(turnWords(seen({ ...reviewer, state: 'SUBMITTED' }), { isAuthor: false })).toBe(
      'Your turn: open it.',
    );
    expect(turnWords(seen(reviewer), { isAuthor: false })).toBe('Your turn: finish your review.');
    expect(turnWords(seen({}), { isAuthor: true })).toBe('With its readers.');
    expect(turnWords(seen({ state: 'CHANGES_REQUESTED' }), { isAuthor: true })).toContain('Your turn');
    expect(turnWords(seen({ state: 'CHANGES_REQUESTED' }), { isAuthor: false })).toBe('Waiting for Wren.');
  });
});

describe('shownVersion', () => {
  it('is the newest unless another one is asked for', () => {
    expect(shownVersion(seen({}), undefined)).toMatchObject({ number: 2, isNewest: true });
    expect(shownVersion(seen({}), 1)).toMatchObject({ number: 1, isNewest: false });
    expect(shownVersion(seen({}), 9)).toMatchObject({ number: 2 });
    expect(shownVersion(seen({ versions: [] }), 1)).toBeNull();
  });
});

describe('codeWords and headingOf', () => {
  it('put codes into words', () => {
    expect(codeWords('FROM_40_TO_59')).toBe('from 40 to 59');
    expect(headingOf(new Map([['course', 'Course']]), 'course')).toBe('Course');
    expect(headingOf(new Map(), 'level_and_steps')).toBe('Level and steps');
  });
});
