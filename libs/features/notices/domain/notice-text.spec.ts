import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS } from './notice-kind.js';
import { noticeText } from './notice-text.js';

describe('the sentence of a notice', () => {
  it('names the case by its number, at the beginning with a capital', () => {
    expect(noticeText('CASE_SUBMITTED', 12)).toBe('Case 12 was sent to you and waits to be read.');
    expect(noticeText('CASE_OVERDUE', 7)).toBe('The review of case 7 is overdue.');
  });

  it('does not name a case that may not be known', () => {
    expect(noticeText('CASE_OVERDUE', null)).toBe('The review of a case is overdue.');
  });

  it.each(NOTICE_KINDS)('%s is one or two plain sentences', (kind) => {
    expect(noticeText(kind, 1)).toMatch(/^[A-Z][^#]{10,140}\.$/);
  });
});
