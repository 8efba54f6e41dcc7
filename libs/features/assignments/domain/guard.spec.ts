import { describe, expect, it } from '@jest/globals';
import { EMPTY_PACK, NOW, PACK, between, day, edge, facts, licence } from './fixtures/guard-facts.js';
import { FOREVER } from '@subrosa/kernel';
import type { AssignmentEdge } from './assignment-edge.js';
import { guardAssignment } from './guard.js';
import type { GuardFacts } from './guard-facts.js';
import { isClosed, isRefused } from './guard-finding.js';
import type { GuardCode, GuardEffect, GuardFinding } from './guard-finding.js';

const supervisor = (change: Partial<GuardFacts['supervisor']>) => ({
  supervisor: { ...facts().supervisor, ...change },
});
const supervisee = (change: Partial<GuardFacts['supervisee']>) => ({
  supervisee: { ...facts().supervisee, ...change },
});
/** What is said of every supervision of an associate in California, whatever else is found. */
const isUsual = (one: GuardFinding) =>
  one.code === 'TRAINING_TO_CHECK' || String(one.params.rule).startsWith('supervisor-training');
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => between('sue', name));

const COVERED = between('ann', 'tom', { kind: 'PRIMARY' });
const cover = (supervisorId: string, change: Partial<AssignmentEdge>) =>
  between(supervisorId, 'tom', {
    kind: 'COVERING',
    coveredId: COVERED.assignmentId,
    until: day(10),
    ...change,
  });
/** Sue covers ten days of Ann's supervision of Tom. */
const covering = (change: Partial<AssignmentEdge>): Partial<GuardFacts> => ({
  edge: cover('sue', { assignmentId: 'new', ...change }),
  covered: COVERED,
  existing: [COVERED],
});

type Expected = readonly [GuardCode, GuardEffect];
/** What is the case, what a new assignment meets, and what a running one meets. */
const ROWS: readonly (readonly [string, Partial<GuardFacts>, readonly Expected[], readonly Expected[]])[] = [
  ['all in order', {}, [], []],
  [
    'no time at all',
    { edge: edge({ until: day(1) }) },
    [['PERIOD_EMPTY', 'REFUSE']],
    [['PERIOD_EMPTY', 'CLOSE']],
  ],
  ['today', { edge: edge({ from: new Date('2027-03-01T08:00:00.000Z') }) }, [], []],
  ['yesterday', { edge: edge({ from: day(-1) }) }, [['PERIOD_IN_PAST', 'REFUSE']], []],
  [
    'themselves',
    { edge: edge({ superviseeId: 'sue' }) },
    [['SELF_SUPERVISION', 'REFUSE']],
    [['SELF_SUPERVISION', 'CLOSE']],
  ],
  ['their own supervisor', { existing: [between('tom', 'sue')] }, [['RING', 'REFUSE']], [['RING', 'CLOSE']]],
  [
    'a ring of four',
    { existing: [between('tom', 'ann'), between('ann', 'ben'), between('ben', 'sue')] },
    [['RING', 'REFUSE']],
    [['RING', 'CLOSE']],
  ],
  [
    'a ring that was over before',
    { existing: [between('tom', 'sue', { from: day(-9), until: day(1) })] },
    [],
    [],
  ],
  [
    'a ring whose parts never meet',
    {
      existing: [
        between('tom', 'ann', { from: day(1), until: day(5) }),
        between('ann', 'sue', { from: day(5), until: day(9) }),
      ],
    },
    [],
    [],
  ],
  [
    'a ring that closes later',
    { existing: [between('tom', 'ann'), between('ann', 'sue', { from: day(50), until: day(60) })] },
    [['RING', 'REFUSE']],
    [['RING', 'CLOSE']],
  ],
  [
    'the same pair again',
    { existing: [between('sue', 'tom')] },
    [['DUPLICATE', 'REFUSE']],
    [['DUPLICATE', 'WARN']],
  ],
  ['the cover of another', { existing: [cover('sue', { assignmentId: 'c' })] }, [], []],
  ['a declared tie', { isTied: true }, [['CONFLICT_DECLARED', 'REFUSE']], [['CONFLICT_DECLARED', 'WARN']]],
  ['a cover', covering({}), [['RULE_SILENT', 'WARN']], [['RULE_SILENT', 'WARN']]],
  [
    'a cover of themselves',
    covering({ supervisorId: 'ann' }),
    [
      ['COVER_OF_SELF', 'REFUSE'],
      ['RULE_SILENT', 'WARN'],
    ],
    [
      ['COVER_OF_SELF', 'CLOSE'],
      ['RULE_SILENT', 'WARN'],
    ],
  ],
  [
    'a cover that begins before what it covers',
    covering({ from: day(0) }),
    [
      ['COVER_OUTSIDE', 'REFUSE'],
      ['RULE_SILENT', 'WARN'],
    ],
    [
      ['COVER_OUTSIDE', 'WARN'],
      ['RULE_SILENT', 'WARN'],
    ],
  ],
  [
    'a cover that ends after what it covers',
    covering({ until: day(101) }),
    [
      ['COVER_OUTSIDE', 'REFUSE'],
      ['RULE_SILENT', 'WARN'],
    ],
    [
      ['COVER_OUTSIDE', 'WARN'],
      ['RULE_SILENT', 'WARN'],
    ],
  ],
  [
    'the same cover again on some of the days',
    {
      ...covering({}),
      existing: [COVERED, cover('sue', { assignmentId: 'c', from: day(9), until: day(12) })],
    },
    [
      ['DUPLICATE', 'REFUSE'],
      ['RULE_SILENT', 'WARN'],
    ],
    [
      ['DUPLICATE', 'WARN'],
      ['RULE_SILENT', 'WARN'],
    ],
  ],
  [
    'the same cover afterwards',
    {
      ...covering({}),
      existing: [COVERED, cover('sue', { assignmentId: 'c', from: day(10), until: day(12) })],
    },
    [['RULE_SILENT', 'WARN']],
    [['RULE_SILENT', 'WARN']],
  ],
  [
    'a cover of whom they supervise themselves',
    { ...covering({}), existing: [COVERED, between('sue', 'tom')] },
    [['RULE_SILENT', 'WARN']],
    [['RULE_SILENT', 'WARN']],
  ],
  [
    'a standby beside six',
    { edge: cover('sue', { isStandby: true }), covered: COVERED, existing: six },
    [],
    [],
  ],
  [
    'a standby whom the supervisee supervises',
    { edge: cover('sue', { isStandby: true }), covered: COVERED, existing: [between('tom', 'sue')] },
    [['RING', 'REFUSE']],
    [['RING', 'CLOSE']],
  ],
  [
    'another agreement overdue',
    { existing: [between('sue', 'a', { from: day(-90), agreement: { dueAt: day(-1), signedAt: FOREVER } })] },
    [['AGREEMENT_OVERDUE', 'REFUSE']],
    [],
  ],
  [
    'another agreement signed late',
    { existing: [between('sue', 'a', { from: day(-90), agreement: { dueAt: day(-9), signedAt: day(-1) } })] },
    [],
    [],
  ],
  [
    'its own agreement overdue',
    { edge: edge({ agreement: { dueAt: NOW, signedAt: FOREVER } }) },
    [],
    [['AGREEMENT_OVERDUE', 'WARN']],
  ],
  [
    'its own agreement due in a millisecond',
    { edge: edge({ agreement: { dueAt: new Date(NOW.getTime() + 1), signedAt: FOREVER } }) },
    [],
    [],
  ],
  [
    'the same pair afterwards',
    { existing: [between('sue', 'tom', { from: day(100), until: day(200) })] },
    [],
    [],
  ],
  [
    'a second primary',
    { existing: [between('ann', 'tom', { kind: 'PRIMARY' })] },
    [['ANOTHER_PRIMARY', 'WARN']],
    [['ANOTHER_PRIMARY', 'WARN']],
  ],
  [
    'a supervisor who has left',
    supervisor({ membership: { from: day(-9), until: day(-1) } }),
    [['SUPERVISOR_NOT_MEMBER', 'REFUSE']],
    [['SUPERVISOR_NOT_MEMBER', 'CLOSE']],
  ],
  [
    'a supervisee who has left',
    supervisee({ membership: { from: day(-9), until: day(-1) } }),
    [['SUPERVISEE_NOT_MEMBER', 'REFUSE']],
    [['SUPERVISEE_NOT_MEMBER', 'CLOSE']],
  ],
  [
    'no role of a supervisor',
    supervisor({ roles: ['DIRECTOR'] }),
    [['SUPERVISOR_ROLE_MISSING', 'REFUSE']],
    [['SUPERVISOR_ROLE_MISSING', 'CLOSE']],
  ],
  [
    'no role of a supervisee',
    supervisee({ roles: ['GUEST'] }),
    [['SUPERVISEE_ROLE_MISSING', 'REFUSE']],
    [['SUPERVISEE_ROLE_MISSING', 'CLOSE']],
  ],
  [
    'no licence',
    supervisor({ licences: [] }),
    [['LICENCE_MISSING', 'REFUSE']],
    [['LICENCE_MISSING', 'CLOSE']],
  ],
  [
    'a licence of elsewhere',
    supervisor({ licences: [{ ...licence, jurisdiction: 'US-TX' }] }),
    [['LICENCE_MISSING', 'REFUSE']],
    [['LICENCE_MISSING', 'CLOSE']],
  ],
  [
    'a lapsed licence',
    supervisor({ licences: [{ ...licence, until: NOW }] }),
    [['LICENCE_NOT_VALID', 'REFUSE']],
    [['LICENCE_NOT_VALID', 'CLOSE']],
  ],
  [
    'a licence that ends on the way',
    supervisor({ licences: [{ ...licence, until: day(50) }] }),
    [['LICENCE_ENDS_BEFORE', 'WARN']],
    [['LICENCE_ENDS_BEFORE', 'WARN']],
  ],
  [
    'licensed a year ago',
    supervisor({ licences: [{ ...licence, from: day(-365) }] }),
    [['TENURE_TOO_SHORT', 'REFUSE']],
    [['TENURE_TOO_SHORT', 'WARN']],
  ],
  [
    'licensed for three years with a gap',
    supervisor({
      licences: [
        { ...licence, from: day(-1400), until: day(-700) },
        { ...licence, from: day(-300) },
      ],
    }),
    [],
    [],
  ],
  ['a sixth supervisee', { existing: six.slice(1) }, [], []],
  ['a seventh', { existing: six }, [['CAPACITY_EXCEEDED', 'REFUSE']], [['CAPACITY_EXCEEDED', 'WARN']]],
  [
    'a seventh, as cover',
    { existing: six, edge: edge({ kind: 'COVERING' }) },
    [['CAPACITY_EXCEEDED', 'WARN']],
    [['CAPACITY_EXCEEDED', 'WARN']],
  ],
  [
    'six, one of whom leaves before',
    { existing: [...six.slice(1), between('sue', 'a', { from: day(-9), until: day(1) })] },
    [],
    [],
  ],
  [
    'six, two of whom are one',
    { existing: [...six.slice(1), between('sue', 'b', { assignmentId: 'x' })] },
    [],
    [],
  ],
  [
    'an exempt setting, on which the rules are silent',
    { setting: 'EXEMPT', existing: six },
    [['RULE_SILENT', 'WARN']],
    [['RULE_SILENT', 'WARN']],
  ],
];

describe('the guard', () => {
  it.each(ROWS)('%s', (...row) => {
    const [, change, whenNew, whenRunning] = row;
    const found = (isNew: boolean) =>
      guardAssignment(facts({ ...change, isNew }), PACK)
        .filter((one) => !isUsual(one))
        .map((one) => [one.code, one.effect]);
    expect(found(true)).toEqual(whenNew);
    expect(found(false)).toEqual(whenRunning);
  });

  it('names the ring, the number and the law', () => {
    const [ring] = guardAssignment(facts({ existing: [between('tom', 'ann'), between('ann', 'sue')] }), PACK);
    expect(ring?.params).toEqual({ persons: ['sue', 'tom', 'ann'], at: day(1).toISOString() });
    const capacity = guardAssignment(facts({ existing: six }), PACK).find(
      ({ code }) => code === 'CAPACITY_EXCEEDED',
    );
    expect(capacity?.params).toEqual({ count: 7, maximum: 6, at: day(1).toISOString() });
    expect(capacity?.citation).toContain('BPC 4980.43.4');
  });

  it('does not count the assignment itself against itself', () => {
    const found = guardAssignment(facts({ isNew: false, existing: [edge()] }), PACK);
    expect(found.filter((one) => !isUsual(one))).toEqual([]);
  });

  it('says so where a pack knows nothing, and lets nothing pass unseen', () => {
    const findings = guardAssignment(facts(), EMPTY_PACK);
    expect(findings.map((one) => [one.code, one.params.rule])).toEqual([
      ['RULE_SILENT', 'supervisor-tenure'],
      ['RULE_SILENT', 'supervisor-training-first'],
      ['RULE_SILENT', 'supervisor-training-continuing'],
      ['RULE_SILENT', 'agreement-due'],
      ['RULE_SILENT', 'capacity-nonexempt'],
    ]);
    expect(isRefused(findings)).toBe(false);
    expect(isClosed(findings)).toBe(false);
  });
});
