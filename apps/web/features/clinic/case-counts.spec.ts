import { expect, it } from '@jest/globals';
import { stateRows } from './case-counts.js';

it('adds the ages of each state, in the order of a case’s life', () => {
  const rows = stateRows([
    { state: 'REVIEWED', age: 'OLDER', count: 2 },
    { state: 'SUBMITTED', age: 'UNDER_TWO_DAYS', count: 3 },
    { state: 'SUBMITTED', age: 'OLDER', count: 1 },
  ]);
  expect(rows.map(({ state, byAge, total }) => ({ state, byAge, total }))).toEqual([
    { state: 'SUBMITTED', byAge: [3, 0, 0, 1], total: 4 },
    { state: 'REVIEWED', byAge: [0, 0, 0, 2], total: 2 },
  ]);
});

it('says nothing of a clinic without cases', () => {
  expect(stateRows([])).toEqual([]);
});
