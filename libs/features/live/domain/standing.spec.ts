import { describe, expect, it } from '@jest/globals';
import { caseEvent } from './standing.js';
import type { CaseEvent, Standing } from './standing.js';

/** before, after, what is told of a change in the case, what is told when only the standing was looked at. */
const table: readonly (readonly [Standing, Standing, CaseEvent, CaseEvent])[] = [
  ['none', 'none', null, null],
  ['none', 'known', 'case', 'case'],
  ['none', 'readable', 'case', 'case'],
  ['known', 'none', 'gone', 'gone'],
  ['known', 'known', 'case', null],
  ['known', 'readable', 'case', 'case'],
  ['readable', 'none', 'gone', 'gone'],
  ['readable', 'known', 'gone', 'gone'],
  ['readable', 'readable', 'case', null],
];

describe('what an open page is told', () => {
  it.each(table)('from %s to %s', (before, after, ofChange, ofLook) => {
    expect(caseEvent({ before, after, isChanged: true })).toBe(ofChange);
    expect(caseEvent({ before, after, isChanged: false })).toBe(ofLook);
  });
});
