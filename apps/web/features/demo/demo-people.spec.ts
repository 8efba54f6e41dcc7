import { expect, it } from '@jest/globals';
import { isFirst, visitorsOf } from './demo-people.js';

const person = (persona: string) => ({ persona, displayName: persona, roles: ['TRAINEE' as const] });

it('offers one person for each role first, and leaves out the clinic of the tour', () => {
  const visitors = visitorsOf(['guest', 'director', 'tour-trainee', 'trainee'].map(person));
  expect(visitors.map(({ persona }) => persona)).toEqual(['trainee', 'director', 'guest']);
  expect(visitors.map(isFirst)).toEqual([true, true, false]);
});
