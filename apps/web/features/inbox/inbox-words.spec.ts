import { describe, expect, it } from '@jest/globals';
import { addressOf, askedOf, latestWords, nameOf, remindedWords, turnWords } from './inbox-words.js';
import type { WordedRow } from './inbox-words.js';

const row: WordedRow = {
  ask: 'REVIEW',
  as: 'SUPERVISOR',
  place: 'CASE',
  subjectId: 'subject',
  caseNumber: 14,
  count: 0,
  version: 1,
  stage: null,
  person: null,
  audienceKind: 'ASSIGNMENTS',
};

describe('the words of a row', () => {
  it.each([
    [{}, 'Review'],
    [{ version: 2, count: 1 }, 'Review version 2 (1 comment of yours not sent yet)'],
    [{ ask: 'CHANGE_AS_ASKED', count: 3 }, 'Changes asked: 3 open threads'],
    [{ ask: 'CHANGE_AS_ASKED', count: 0 }, 'Changes asked'],
    [{ ask: 'ANSWER_QUESTIONS', count: 1 }, 'Answer in 1 thread'],
    [{ ask: 'JOIN_STAGE', as: 'MEMBER', stage: 'REFLECT' }, 'Group: your reflections'],
    [{ ask: 'JOIN_STAGE', as: 'AUTHOR', stage: 'REPLY' }, 'The group has spoken: your reply'],
    [{ ask: 'LEAD_STAGE', stage: 'SUMMARY' }, 'Sum up and close the consultation'],
    [{ ask: 'REVIEW_AWAITED', version: 2 }, 'Waits for your supervisor, version 2'],
    [{ ask: 'GROUP_AWAITED', stage: 'CLARIFY' }, 'With the group: clarifying questions'],
  ] as const)('%j', (change, expected) => {
    expect(askedOf({ ...row, ...change })).toBe(expected);
  });

  it('say whose turn it is, and how often they were reminded', () => {
    const person = { id: 'p', displayName: 'Robin Vale' };
    expect(turnWords({ ask: 'CHANGES_AWAITED', person })).toBe('Robin Vale');
    expect(turnWords({ ask: 'SEE_TO_OVERDUE', person })).toBe('Whoever answers for the case');
    expect(turnWords({ ask: 'GROUP_AWAITED', person: null })).toBe('Whoever leads the group');
    expect([remindedWords(1), remindedWords(2)]).toEqual(['1 reminder sent', '2 reminders sent']);
  });

  it.each([
    ['2026-03-12T12:00:00Z', ': then it is due'],
    ['2026-03-20T12:00:00Z', ': then it becomes unreadable'],
    ['2026-03-15T12:00:00Z', ''],
  ])('say why %s is the latest', (snoozableUntil, why) => {
    const dates = { dueAt: '2026-03-12T12:00:00Z', expiresAt: '2026-03-20T12:00:00Z' };
    expect(latestWords({ ...dates, snoozableUntil }, 'then')).toBe(`The latest is then${why}.`);
  });

  it('leads to pages that there are, and to no other', () => {
    expect(addressOf(row)).toBe('/cases/14');
    expect(addressOf({ ...row, ask: 'CASE_ENDED' })).toBe('/cases/14/receipt');
    expect(addressOf({ ...row, place: 'GROUP', caseNumber: null })).toBe('/groups/subject');
    expect(addressOf({ ...row, place: 'HOLD', caseNumber: null })).toBeNull();
    expect([nameOf(row), nameOf({ place: 'DRAFT', caseNumber: null })]).toEqual(['Case 14', 'Write-up']);
  });
});
