import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideEnding } from './decide-ending.js';
import type { EndingFacts } from './decide-ending.js';
import { decideSuccessor } from './decide-successor.js';
import type { SuccessorFacts } from './decide-successor.js';
import { decideTransfer } from './decide-transfer.js';
import type { TransferFacts } from './decide-transfer.js';

describe('what is missing before an ending', () => {
  const nothing: EndingFacts = {
    unsent: 0,
    open: 0,
    unsentComments: null,
    openCases: null,
    hasSuccessor: false,
  };
  const ROWS: readonly (readonly [string, Partial<EndingFacts>, unknown])[] = [
    ['nothing rests on it', {}, null],
    ['nothing rests on it, and all is answered', { unsentComments: 'SEND', openCases: 'CLOSE_NOW' }, null],
    ['open cases', { open: 1 }, 'OPEN_CASES_UNDECIDED'],
    ['unsent comments', { unsent: 1 }, 'COMMENTS_UNDECIDED'],
    ['both', { open: 1, unsent: 1 }, 'OPEN_CASES_UNDECIDED'],
    [
      'comments, while cases are closed',
      { open: 1, unsent: 1, openCases: 'CLOSE_NOW' },
      'COMMENTS_UNDECIDED',
    ],
    ['a successor', { open: 1, openCases: 'HAND_OVER' }, 'SUCCESSOR_MISSING'],
    ['nothing to hand over', { openCases: 'CLOSE_NOW', hasSuccessor: true }, 'SUCCESSOR_NOT_ASKED'],
    ['a successor and no answer', { hasSuccessor: true }, 'SUCCESSOR_NOT_ASKED'],
    [
      'all is decided',
      { open: 2, unsent: 2, openCases: 'HAND_OVER', unsentComments: 'DISCARD', hasSuccessor: true },
      null,
    ],
  ];
  it.each(ROWS)('%s', (...row) => {
    const [, change, expected] = row;
    expect(decideEnding({ ...nothing, ...change })).toBe(expected);
  });
});

describe('a case that is to be handed over', () => {
  const good: TransferFacts = {
    state: 'IN_REVIEW',
    audienceKind: 'ASSIGNMENTS',
    screening: 'SCREENED',
    isOfSupervisee: true,
    isTheirs: false,
    canSuccessorRead: true,
  };
  const ROWS: readonly (readonly [Partial<TransferFacts>, readonly string[]])[] = [
    [{}, []],
    [{ state: 'SUBMITTED' }, []],
    [{ state: 'CHANGES_REQUESTED' }, []],
    [{ audienceKind: 'SUPERVISION_GROUP' }, []],
    ...['REVIEWED', 'RECALLED', 'WITHDRAWN', 'DESTROYED'].map((state) => [{ state }, ['NOT_OPEN']] as const),
    ...['COLLEAGUE', 'CONSULTATION_GROUP'].map(
      (kind) => [{ audienceKind: kind }, ['NOT_SUPERVISION']] as const,
    ),
    [{ screening: 'UNSCREENED' }, ['UNSCREENED']],
    [{ isOfSupervisee: false }, ['OTHER_AUTHOR']],
    [{ isTheirs: true }, ['ALREADY_THEIRS']],
    [{ canSuccessorRead: false }, ['SUCCESSOR_CANNOT_READ']],
  ];
  it.each(ROWS)('%j: %j', (change, expected) => {
    expect(decideTransfer({ ...good, ...change })).toEqual(expected);
  });

  it('is refused with every reason at once, each of which refuses by itself', () => {
    const obstacles = ROWS.filter(([, reasons]) => reasons.length > 0);
    fc.assert(
      fc.property(fc.subarray([...obstacles]), (chosen) => {
        const facts = chosen.reduce<TransferFacts>((sum, [change]) => ({ ...sum, ...change }), good);
        const expected = new Set(chosen.flatMap(([, reasons]) => reasons));
        expect(new Set(decideTransfer(facts))).toEqual(expected);
      }),
    );
  });
});

describe('an assignment that is to take over', () => {
  const good: SuccessorFacts = {
    id: 'next',
    superviseeId: 'tom',
    isCover: false,
    isInForce: true,
    isSound: true,
    from: { id: 'before', superviseeId: 'tom' },
  };
  const ROWS: readonly (readonly [Partial<SuccessorFacts>, readonly string[]])[] = [
    [{}, []],
    [{ from: null }, []],
    [{ id: 'before' }, ['SAME_ASSIGNMENT']],
    [{ isCover: true }, ['IS_COVER']],
    [{ superviseeId: 'ann' }, ['OTHER_SUPERVISEE']],
    [{ isInForce: false }, ['NOT_IN_FORCE']],
    [{ isSound: false }, ['NOT_LICENSED']],
    [{ isCover: true, isInForce: false, isSound: false }, ['IS_COVER', 'NOT_IN_FORCE', 'NOT_LICENSED']],
  ];
  it.each(ROWS)('%j: %j', (change, expected) => {
    expect(decideSuccessor({ ...good, ...change })).toEqual(expected);
  });
});
