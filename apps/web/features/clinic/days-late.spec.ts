import { expect, it } from '@jest/globals';
import { daysLate } from './days-late.js';

const NOW = Date.parse('2026-05-10T12:00:00Z');

it.each([
  ['2026-05-10T11:59:00Z', '1 hour late'],
  ['2026-05-10T09:00:00Z', '3 hours late'],
  ['2026-05-09T12:00:00Z', '1 day late'],
  ['2026-05-05T10:00:00Z', '5 days late'],
])('%s is %s', (due, words) => {
  expect(daysLate(due, NOW)).toBe(words);
});
