import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import fc from 'fast-check';
import { decideLapse } from './decide-lapse.js';
import type { CoverFacts, LapseFacts } from './decide-lapse.js';
import { NOW, day } from './fixtures/guard-facts.js';

const cover = (change: Partial<CoverFacts> = {}): CoverFacts => ({
  assignmentId: 'cover',
  isStandby: false,
  isAutomatic: false,
  isSound: true,
  from: day(-1),
  until: day(1),
  ...change,
});
const standby = (change: Partial<CoverFacts> = {}) =>
  cover({ assignmentId: 'standby', isStandby: true, until: FOREVER, ...change });
const facts = (change: Partial<LapseFacts>): LapseFacts => ({
  now: NOW,
  lapse: 'NONE',
  isSound: false,
  covers: [],
  ...change,
});

const LAPSED = 'assignment.licenceLapsed';
const MISSING = 'assignment.coverMissing';
/** What is the case; the state from then on, who begins, who ends, what is told. */
const ROWS: readonly (readonly [string, Partial<LapseFacts>, readonly unknown[]])[] = [
  ['all is well', { isSound: true, covers: [cover(), standby()] }, ['NONE', null, [], []]],
  ['nobody covers', {}, ['UNCOVERED', null, [], [LAPSED, MISSING]]],
  ['nobody covers, which was told', { lapse: 'UNCOVERED' }, ['UNCOVERED', null, [], []]],
  ['a dated cover runs', { covers: [cover(), standby()] }, ['COVERED', null, [], [LAPSED]]],
  ['one stands by', { covers: [standby()] }, ['COVERED', 'standby', [], [LAPSED]]],
  ['one stands by, later', { lapse: 'UNCOVERED', covers: [standby()] }, ['COVERED', 'standby', [], []]],
  [
    'who stands by has lapsed too',
    { covers: [standby({ isSound: false })] },
    ['UNCOVERED', null, [], [LAPSED, MISSING]],
  ],
  [
    'the cover has ended',
    { lapse: 'COVERED', covers: [cover({ until: NOW })] },
    ['UNCOVERED', null, [], [MISSING]],
  ],
  [
    'the cover begins tomorrow',
    { covers: [cover({ from: day(1), until: day(2) })] },
    ['UNCOVERED', null, [], [LAPSED, MISSING]],
  ],
  [
    'the licence is renewed',
    { isSound: true, lapse: 'COVERED', covers: [cover({ isAutomatic: true }), standby()] },
    ['NONE', null, ['cover'], ['assignment.licenceRenewed']],
  ],
  [
    'renewed, while a director’s own cover runs on',
    { isSound: true, lapse: 'COVERED', covers: [cover()] },
    ['NONE', null, [], ['assignment.licenceRenewed']],
  ],
];

describe('the lapse of a supervisor', () => {
  it.each(ROWS)('%s', (...row) => {
    const [, change, expected] = row;
    const { lapse, begins, ends, told } = decideLapse(facts(change));
    expect([lapse, begins, ends, told]).toEqual(expected);
  });

  it('is settled at once: what follows from a decision is never decided again', () => {
    const anyCover = fc.record({
      isStandby: fc.boolean(),
      isAutomatic: fc.boolean(),
      isSound: fc.boolean(),
      start: fc.integer({ min: -3, max: 3 }),
      length: fc.integer({ min: 0, max: 4 }),
    });
    const anyFacts = fc.record({
      lapse: fc.constantFrom('NONE' as const, 'COVERED' as const, 'UNCOVERED' as const),
      isSound: fc.boolean(),
      covers: fc.array(anyCover, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(anyFacts, ({ lapse, isSound, covers }) => {
        const before = covers.map(({ start, length, ...rest }, index) => ({
          ...rest,
          isAutomatic: rest.isAutomatic && !rest.isStandby,
          assignmentId: `c${index}`,
          from: day(start),
          until: day(start + length),
        }));
        const first = decideLapse(facts({ lapse, isSound, covers: before }));
        const begun = before
          .filter(({ assignmentId }) => assignmentId === first.begins)
          .map((one) => ({ ...one, assignmentId: 'begun', isStandby: false, isAutomatic: true, from: NOW }));
        const after = [...before.filter(({ assignmentId }) => !first.ends.includes(assignmentId)), ...begun];
        const second = decideLapse(facts({ lapse: first.lapse, isSound, covers: after }));
        expect(second).toEqual({ lapse: first.lapse, begins: null, ends: [], told: [] });
      }),
    );
  });
});
