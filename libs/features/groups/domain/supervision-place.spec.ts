import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PACKS, loadPack } from '@subrosa/packs';
import type { Credential, Pack } from '@subrosa/packs';
import { guardPlace, isRefusedPlace } from './supervision-place.js';
import type { PlaceFacts } from './supervision-place.js';

const [CALIFORNIA] = PACKS.filter(({ jurisdiction }) => jurisdiction === 'US-CA');
if (CALIFORNIA === undefined) throw new Error('there is no Californian pack');
const SILENT: Pack = loadPack({
  jurisdiction: 'XX-YY',
  version: '1900-01-01',
  title: 'No rules on file',
  authority: 'None at all',
  timeZone: 'UTC',
  rules: [],
});
const people = (n: number): Credential[] => Array.from({ length: n }, (): Credential => 'AMFT');
const facts = (change: Partial<PlaceFacts> = {}): PlaceFacts => ({
  supervisor: { isMemberOfClinic: true, roles: ['SUPERVISOR'], isLicensed: true },
  isSupervisorThemselves: false,
  isMemberOfClinic: true,
  isSupervised: true,
  isInGroup: false,
  credentials: people(1),
  now: new Date('2027-03-01T12:00:00Z'),
  ...change,
});
const supervisor = (change: Partial<PlaceFacts['supervisor']>) =>
  facts({ supervisor: { ...facts().supervisor, ...change } });

const ROWS: readonly (readonly [string, PlaceFacts, readonly string[]])[] = [
  ['all in order', facts(), []],
  ['the eighth', facts({ credentials: people(8) }), []],
  ['the ninth', facts({ credentials: people(9) }), ['GROUP_FULL']],
  ['no assignment', facts({ isSupervised: false }), ['NO_ASSIGNMENT']],
  ['who has left', facts({ isMemberOfClinic: false }), ['NOT_MEMBER']],
  ['twice, in a full group', facts({ isInGroup: true, credentials: people(9) }), ['ALREADY_IN_GROUP']],
  ['oneself', facts({ isSupervisorThemselves: true, isSupervised: false }), ['OWN_GROUP']],
  ['a supervisor who has left', supervisor({ isMemberOfClinic: false }), ['SUPERVISOR_NOT_MEMBER']],
  ['a supervisor no more', supervisor({ roles: ['CLINICIAN'] }), ['SUPERVISOR_ROLE_MISSING']],
  ['a lapsed licence', supervisor({ isLicensed: false }), ['SUPERVISOR_NOT_LICENSED']],
];

describe('a place in a supervision group', () => {
  it.each(ROWS)('%s', (...row) => {
    const [, given, expected] = row;
    const findings = guardPlace(given, CALIFORNIA);
    expect(findings.map(({ code }) => code)).toEqual(expected);
    expect(isRefusedPlace(findings)).toBe(expected.length > 0);
  });

  it('names the number and the law', () => {
    expect(guardPlace(facts({ credentials: people(9) }), CALIFORNIA)).toEqual([
      {
        code: 'GROUP_FULL',
        effect: 'REFUSE',
        count: 9,
        maximum: 8,
        citation: expect.stringContaining('BPC 4980.43.2'),
      },
    ]);
  });

  it('says so where the rules are silent', () => {
    expect(guardPlace(facts({ credentials: people(30) }), SILENT)).toEqual([
      { code: 'RULE_SILENT', effect: 'WARN', count: 30, maximum: null, citation: null },
    ]);
  });

  it('never gets easier with one more in the group', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.constantFrom(CALIFORNIA, SILENT), (n, pack) => {
        const refused = (count: number) =>
          isRefusedPlace(guardPlace(facts({ credentials: people(count) }), pack));
        if (refused(n)) expect(refused(n + 1)).toBe(true);
      }),
    );
  });
});
