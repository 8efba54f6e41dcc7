import { describe, expect, it } from '@jest/globals';
import { loadPack } from './pack.js';
import { findRule } from './find-rule.js';

const rule = (change: object = {}) => ({
  id: 'group-size',
  title: 'Largest group',
  appliesTo: ['AMFT'],
  status: 'rule',
  value: 8,
  unit: 'people',
  text: 'A group has at most eight supervisees.',
  citations: ['BPC 4980.43.2'],
  effectiveFrom: '2020-01-01',
  effectiveUntil: null,
  ...change,
});
const pack = (...rules: object[]) => ({
  jurisdiction: 'US-CA',
  version: '2025-01-01',
  title: 'A pack for tests',
  authority: 'Nobody at all',
  timeZone: 'UTC',
  rules,
});

describe('loading a pack', () => {
  const bad: readonly [string, object][] = [
    ['a rule without a citation', rule({ citations: [] })],
    ['a rule without a number or null', rule({ value: undefined })],
    ['a date that is none', rule({ effectiveFrom: '2020-02-31' })],
    ['a silent rule without a note', rule({ status: 'silent' })],
    ['an unknown registration', rule({ appliesTo: ['SHAMAN'] })],
    ['a field nobody knows', rule({ surprise: 1 })],
  ];
  it.each(bad)('refuses %s', (_, one) => {
    expect(() => loadPack(pack(one))).toThrow('malformed');
  });

  it('refuses two rules at one time, and takes them one after the other', () => {
    expect(() => loadPack(pack(rule(), rule({ value: 10 })))).toThrow('malformed');
    const loaded = loadPack(
      pack(rule({ effectiveUntil: '2024-01-01' }), rule({ value: 10, effectiveFrom: '2024-01-01' })),
    );
    const value = (day: string) => {
      const found = findRule(loaded, {
        id: 'group-size',
        credential: 'AMFT',
        at: new Date(`${day}T12:00:00Z`),
      });
      return found.status === 'rule' ? found.value : found.status;
    };
    expect(['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01'].map(value)).toEqual(['silent', 8, 8, 10]);
  });
});
