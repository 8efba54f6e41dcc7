import { describe, expect, it } from '@jest/globals';
import { addressOf, askedOf, nameOf } from './inbox-words.js';
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

  it('leads to pages that there are, and to no other', () => {
    expect(addressOf(row)).toBe('/cases/14');
    expect(addressOf({ ...row, ask: 'CASE_ENDED' })).toBe('/cases/14/receipt');
    expect(addressOf({ ...row, place: 'GROUP', caseNumber: null })).toBe('/groups/subject');
    expect(addressOf({ ...row, place: 'HOLD', caseNumber: null })).toBeNull();
    expect([nameOf(row), nameOf({ place: 'DRAFT', caseNumber: null })]).toEqual(['Case 14', 'Write-up']);
  });
});
