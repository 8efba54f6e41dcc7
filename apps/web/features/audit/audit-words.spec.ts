import { expect, it } from '@jest/globals';
import { actionWords, actorOf, readSearch } from './audit-words.js';

it.each([
  ['section.open', 'open section'],
  ['case.signOff', 'sign off case'],
  ['destroy', 'destroy'],
])('%s reads %s', (action, words) => {
  expect(actionWords(action)).toBe(words);
});

it('names people, processes and those who left', () => {
  expect(actorOf({ actor: { displayName: 'Sage' }, actorName: 'person' })).toBe('Sage');
  expect(actorOf({ actor: null, actorName: 'worker' })).toBe('The worker');
  expect(actorOf({ actor: null, actorName: 'person' })).toBe('Somebody who left');
});

it('takes from an address only what it knows', () => {
  expect(readSearch({ outcome: 'REFUSED', from: '2026-05-01', until: 'tomorrow', other: 1 })).toEqual({
    outcome: 'REFUSED',
    from: '2026-05-01',
  });
  expect(readSearch({ outcome: 'toString', from: '2026-13-45' })).toEqual({});
});
