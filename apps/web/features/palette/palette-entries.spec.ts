import { describe, expect, it } from '@jest/globals';
import { matching, paletteEntries } from './palette-entries.js';

const pages = [
  { to: '/', label: 'Inbox' },
  { to: '/write-ups', label: 'My write-ups' },
];
const labels = (typed: string, more: Partial<Parameters<typeof paletteEntries>[0]> = {}): string[] =>
  matching(paletteEntries({ pages, waiting: [], rowActs: [], keepsRecoveryKey: false, ...more }), typed).map(
    ({ label }) => label,
  );

describe('the palette', () => {
  it('has the pages of the person, and the actions that go with them', () => {
    expect(labels('')).toEqual([
      'Inbox',
      'My write-ups',
      'Supervision notes',
      'Cases you stepped out of',
      'New write-up',
      'Lock',
      'Sign out',
    ]);
    expect(labels('recovery')).toEqual([]);
    expect(labels('recovery', { keepsRecoveryKey: true })).toEqual(['Recovery key of the clinic']);
  });

  it('has the pages behind those of the person, and no others', () => {
    const officer = [{ to: '/holds', label: 'Holds' }];
    expect(labels('', { pages: officer }).slice(0, 4)).toEqual([
      'Holds',
      'Determinations',
      'Consents',
      'Cases you stepped out of',
    ]);
    expect(labels('retention', { pages: officer })).toEqual([]);
    expect(labels('retention', { pages: [{ to: '/people', label: 'People' }] })).toEqual([
      'Retention policy',
    ]);
  });

  it('finds what holds every word, in any order and case', () => {
    expect(labels('UPS my')).toEqual(['My write-ups']);
    expect(labels('write new')).toEqual(['New write-up']);
    expect(labels('nothing of the kind')).toEqual([]);
  });

  it('offers what can be done with lines of the inbox once something is typed', () => {
    const rowActs = [
      { label: 'Snooze Case 14: Review', row: { does: 'snooze', rowId: 'a' } },
      { label: 'Remind about Case 15: Waits for the group', row: { does: 'remind', rowId: 'b' } },
    ] as const;
    expect(labels('', { rowActs })).not.toContain('Snooze Case 14: Review');
    expect(labels('snooze', { rowActs })).toEqual(['Snooze Case 14: Review']);
    expect(labels('remind 15', { rowActs })).toEqual(['Remind about Case 15: Waits for the group']);
  });

  it('leads to a case by its number, before the lines that wait', () => {
    const waiting = [{ label: 'Case 14: Review', to: '/cases/14' }];
    for (const typed of ['14', '#14', 'case 14', 'Case 014'])
      expect(labels(typed, { waiting })[0]).toBe('Go to case 14');
    expect(labels('review', { waiting })).toEqual(['Case 14: Review']);
  });
});
