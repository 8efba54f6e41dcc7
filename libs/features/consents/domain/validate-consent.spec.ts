import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import type { ConsentGiver } from './consent.js';
import { validateConsent } from './validate-consent.js';
import type { ConsentInput, ConsentProblemCode } from './validate-consent.js';

const FROM = new Date('2027-03-01T09:00:00.000Z');
const REVIEW = new Date('2027-09-01T09:00:00.000Z');
const adult: ConsentGiver = { kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' };
const minor: ConsentGiver = {
  kind: 'CLIENT',
  partner: null,
  authority: 'MINOR_CONSENT_LAW',
  ageBasis: 'MINOR',
};
const parent: ConsentGiver = { kind: 'PARENT', partner: null, authority: 'PARENTAL', ageBasis: 'MINOR' };
const guardian: ConsentGiver = {
  kind: 'GUARDIAN',
  partner: null,
  authority: 'COURT_ORDER',
  ageBasis: 'MINOR',
};
const partner = (number: number | null): ConsentGiver => ({ ...adult, kind: 'PARTNER', partner: number });
const COUPLE = { kind: 'COUPLE', partners: 2 } as const;
const MINOR = { kind: 'MINOR' } as const;
const input = (change: Partial<ConsentInput> = {}): ConsentInput => ({
  client: { kind: 'ADULT' },
  instrument: 'CONSENT',
  scopes: ['SUPERVISION'],
  givers: [adult],
  method: 'WRITTEN',
  from: FROM,
  reviewBy: REVIEW,
  until: FOREVER,
  ...change,
});

describe('recording a consent', () => {
  const rows: readonly [string, Partial<ConsentInput>, readonly [ConsentProblemCode, string][]][] = [
    ['an adult for themselves', {}, []],
    ['no scope', { scopes: [] }, [['SCOPES_EMPTY', 'scopes']]],
    ['an invented scope', { scopes: ['SUPERVISION', 'ALL'] }, [['SCOPE_UNKNOWN', 'scopes.1']]],
    ['a scope twice', { scopes: ['SUPERVISION', 'SUPERVISION'] }, [['SCOPE_TWICE', 'scopes.1']]],
    ['an invented method', { method: 'NOD' }, [['METHOD_UNKNOWN', 'method']]],
    ['a plain consent, spoken', { method: 'SPOKEN_AND_NOTED' }, []],
    ['an invented document', { instrument: 'WAIVER' }, [['INSTRUMENT_UNKNOWN', 'instrument']]],
    ['psychotherapy notes, in writing', { instrument: 'PSYCHOTHERAPY_NOTES' }, []],
    ['psychotherapy notes, electronically', { instrument: 'PSYCHOTHERAPY_NOTES', method: 'ELECTRONIC' }, []],
    [
      'psychotherapy notes, spoken',
      { instrument: 'PSYCHOTHERAPY_NOTES', method: 'SPOKEN_AND_NOTED' },
      [['METHOD_NOT_WRITTEN', 'method']],
    ],
    [
      'a recording in an authorization',
      { instrument: 'PSYCHOTHERAPY_NOTES', scopes: ['SUPERVISION', 'RECORDING'] },
      [['SCOPE_NOT_FOR_INSTRUMENT', 'scopes.1']],
    ],
    ['Part 2 with an end', { instrument: 'PART2', until: REVIEW }, []],
    ['Part 2 without an end', { instrument: 'PART2' }, [['END_MISSING', 'until']]],
    [
      'Part 2, spoken and without an end',
      { instrument: 'PART2', method: 'SPOKEN_AND_NOTED' },
      [
        ['METHOD_NOT_WRITTEN', 'method'],
        ['END_MISSING', 'until'],
      ],
    ],
    ['nobody', { givers: [] }, [['GIVER_MISSING', 'givers']]],
    ["an adult's conservator", { givers: [{ ...guardian, ageBasis: 'ADULT' }] }, []],
    ["an adult's parent", { givers: [parent] }, [['GIVER_NOT_ALLOWED', 'givers.0']]],
    ['a minor under the law that lets them', { client: MINOR, givers: [minor] }, []],
    ['a minor as if adult', { client: MINOR, givers: [adult] }, [['GIVER_NOT_ALLOWED', 'givers.0']]],
    ['a parent', { client: MINOR, givers: [parent] }, []],
    ['a guardian by court order', { client: MINOR, givers: [guardian] }, []],
    [
      'a guardian by word',
      { client: MINOR, givers: [{ ...guardian, authority: 'SELF' }] },
      [['GIVER_NOT_ALLOWED', 'givers.0']],
    ],
    ['both partners', { client: COUPLE, givers: [partner(1), partner(2)] }, []],
    ['one partner of two', { client: COUPLE, givers: [partner(1)] }, [['PARTNER_MISSING', 'givers']]],
    [
      'the same partner twice',
      { client: COUPLE, givers: [partner(1), partner(1)] },
      [
        ['PARTNER_MISSING', 'givers'],
        ['PARTNER_TWICE', 'givers'],
      ],
    ],
    [
      'a third partner of two',
      { client: COUPLE, givers: [partner(1), partner(2), partner(3)] },
      [['GIVER_NOT_ALLOWED', 'givers.2']],
    ],
    [
      'a couple of one',
      { client: { kind: 'COUPLE', partners: 1 }, givers: [partner(1)] },
      [['PARTNER_MISSING', 'givers']],
    ],
    [
      'an end before the beginning',
      { until: FROM },
      [
        ['PERIOD_EMPTY', 'until'],
        ['REVIEW_OUTSIDE_PERIOD', 'reviewBy'],
      ],
    ],
    ['a review before the beginning', { reviewBy: FROM }, [['REVIEW_OUTSIDE_PERIOD', 'reviewBy']]],
    ['no readable date', { reviewBy: new Date(NaN) }, [['REVIEW_OUTSIDE_PERIOD', 'reviewBy']]],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    const problems = validateConsent(input(change));
    expect(problems.map((problem) => [problem.code, problem.field])).toEqual(expected);
    for (const problem of problems) expect(problem.text).toMatch(/^[A-Z].{15,}\.$/);
  });
});
