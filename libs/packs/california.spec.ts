import { describe, expect, it } from '@jest/globals';
import { CALIFORNIA } from './california.js';
import { findRule } from './find-rule.js';
import { CREDENTIALS } from './pack.js';
import type { Credential } from './pack.js';
import { PACKS, currentPack, findPack } from './registry.js';

const AT = new Date('2026-06-01T12:00:00.000Z');
const EVERYONE = 'MFT_TRAINEE AMFT ASW APCC';
const ASSOCIATES = 'AMFT ASW APCC';
const MFT = 'MFT_TRAINEE AMFT';

/** id, value, unit, to whom, one citation. For everybody else the same question must be met with silence. */
const RULES: readonly (readonly [string, number | null, string, string, string])[] = [
  ['capacity-nonexempt', 6, 'people', ASSOCIATES, 'BPC 4980.43.4'],
  ['supervisor-licence', null, 'duty', EVERYONE, 'BPC 4980.03'],
  ['supervisor-tenure', 2, 'years', EVERYONE, 'BPC 4980.03'],
  ['supervisor-tenure-window', 5, 'years', EVERYONE, 'BPC 4996.20'],
  ['supervisor-training-first', 15, 'hours', MFT, '16 CCR 1834'],
  ['self-assessment', 60, 'days', MFT, '16 CCR 1833'],
  ['agreement-due', 60, 'days', 'MFT_TRAINEE AMFT ASW', '16 CCR 1869'],
  ['oversight-agreement', 0, 'days', 'MFT_TRAINEE AMFT ASW', '16 CCR 1833'],
  ['weekly-log', null, 'duty', 'MFT_TRAINEE AMFT ASW', '16 CCR 1833'],
  ['weekly-minimum', 1, 'hours', EVERYONE, 'BPC 4980.43.2'],
  ['group-hour-equivalent', 2, 'hours', EVERYONE, 'BPC 4996.23.1'],
  ['group-size', 8, 'people', EVERYONE, 'BPC 4999.46.2'],
  ['triadic-size', 2, 'people', EVERYONE, 'BPC 4980.43.2'],
  ['ratio-associate', 10, 'hours', ASSOCIATES, 'BPC 4996.23.1'],
  ['ratio-trainee', 5, 'hours', 'MFT_TRAINEE', 'BPC 4980.43.2'],
  ['weekly-hours-cap', 40, 'hours', EVERYONE, 'BPC 4980.43'],
  ['total-hours', 3000, 'hours', EVERYONE, 'BPC 4996.23'],
  ['total-weeks', 104, 'weeks', EVERYONE, 'BPC 4999.46'],
  ['direct-hours-minimum', 1750, 'hours', 'MFT_TRAINEE AMFT APCC', 'BPC 4980.43'],
  ['nonclinical-hours-maximum', 1250, 'hours', 'MFT_TRAINEE AMFT APCC', 'BPC 4999.46'],
  ['couples-families-children-minimum', 500, 'hours', MFT, 'BPC 4980.43'],
  ['experience-window', 6, 'years', ASSOCIATES, 'BPC 4996.23'],
  ['peer-consultation-credit', 0, 'hours', EVERYONE, 'BPC 4980.43.1'],
];

const SILENT: readonly (readonly [string, Credential])[] = [
  ['capacity-exempt', 'AMFT'],
  ['capacity-nonexempt', 'MFT_TRAINEE'],
  ['supervisor-training-first', 'ASW'],
  ['supervisor-training-continuing', 'AMFT'],
  ['agreement-due', 'APCC'],
  ['weekly-supervision-credit-maximum', 'AMFT'],
  ['direct-hours-minimum', 'ASW'],
  ['video-supervision', 'AMFT'],
  ['cover-maximum', 'AMFT'],
  ['records-retention', 'AMFT'],
];

describe('the California pack', () => {
  it.each(RULES)('%s is %s %s for %s', (...row) => {
    const [id, value, unit, who, citation] = row;
    for (const credential of CREDENTIALS) {
      const rule = findRule(CALIFORNIA, { id, credential, at: AT });
      if (who.split(' ').includes(credential)) {
        expect(rule).toMatchObject({ status: 'rule', value, unit });
        expect(rule.status === 'rule' && rule.citations).toContain(citation);
      } else {
        expect([credential, rule.status]).toEqual([credential, 'silent']);
      }
    }
  });

  it.each(SILENT)('%s is silent for %s, and says what is open', (id, credential) => {
    const rule = findRule(CALIFORNIA, { id, credential, at: AT });
    expect(rule.status === 'silent' && rule.note).toMatch(/^.{20,}\.$/);
    expect(rule.title).not.toBe('No rule on file');
  });

  it('is covered by these tests rule by rule', () => {
    const tested = [...RULES.map(([id]) => id), ...SILENT.map(([id]) => id)];
    expect(new Set(CALIFORNIA.rules.map((rule) => rule.id))).toEqual(new Set(tested));
  });

  it('answers silence to what it has never heard of', () => {
    expect(findRule(CALIFORNIA, { id: 'moon-phase', credential: 'AMFT', at: AT })).toMatchObject({
      status: 'silent',
      title: 'No rule on file',
    });
  });

  it('begins a rule at midnight in California, and is silent the moment before', () => {
    const ask = (at: string) =>
      findRule(CALIFORNIA, { id: 'capacity-nonexempt', credential: 'AMFT', at: new Date(at) }).status;
    expect(ask('2022-01-01T07:59:59.999Z')).toBe('silent');
    expect(ask('2022-01-01T08:00:00.000Z')).toBe('rule');
  });

  it('is found by jurisdiction and exact version', () => {
    expect(currentPack('US-CA')).toBe(CALIFORNIA);
    expect(findPack('US-CA', CALIFORNIA.version)).toBe(CALIFORNIA);
    expect(findPack('US-CA', '1999-01-01')).toBeNull();
    expect(currentPack('US-TX')).toBeNull();
    expect(PACKS).toHaveLength(1);
  });
});
