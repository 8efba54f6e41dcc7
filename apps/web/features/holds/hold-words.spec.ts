import { describe, expect, it } from '@jest/globals';
import { extentWords, reasonOf } from './hold-words.js';

const NOTHING = { caseNumber: null, author: null, submittedFrom: null, submittedUntil: null };
const ZONE = 'America/Los_Angeles';

describe('what a hold takes in', () => {
  it('is one case by its number', () => {
    expect(extentWords({ ...NOTHING, extent: 'CASE', caseNumber: 14 }, ZONE)).toBe('Case 14');
    expect(extentWords({ ...NOTHING, extent: 'CASE' }, ZONE)).toBe('One case');
  });

  it('is what one author submitted, by name where it may be known', () => {
    const author = { displayName: 'Wren Alder' };
    expect(extentWords({ ...NOTHING, extent: 'AUTHOR', author }, ZONE)).toBe('All cases of Wren Alder');
    expect(extentWords({ ...NOTHING, extent: 'AUTHOR' }, ZONE)).toBe('All cases of somebody who left');
  });

  it('is what was submitted between two days of the clinic, both whole', () => {
    const days = { submittedFrom: '2026-11-01T07:00:00Z', submittedUntil: '2026-11-03T08:00:00Z' };
    expect(extentWords({ ...NOTHING, ...days, extent: 'DATES' }, ZONE)).toBe(
      'Cases submitted from November 1, 2026 to November 2, 2026',
    );
  });

  it('is everything', () => {
    expect(extentWords({ ...NOTHING, extent: 'CLINIC' }, ZONE)).toBe('All cases of the clinic');
  });
});

describe('the chosen reason', () => {
  it('is one of those offered', () => {
    expect(reasonOf('SUBPOENA')).toBe('SUBPOENA');
    expect(reasonOf('something else')).toBe('OTHER');
  });
});
