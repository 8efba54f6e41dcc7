import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import { CREDENTIALS, currentPack, loadPack } from '@subrosa/packs';
import { keepNoteUntil } from './keep-note-until.js';

const held = new Date('2027-03-01T08:00:00.000Z');
const pack = (...values: readonly (number | null)[]) =>
  loadPack({
    jurisdiction: 'US-ZZ',
    version: '2026-01-01',
    title: 'A fictional pack',
    authority: 'A fictional board',
    timeZone: 'America/Los_Angeles',
    rules: CREDENTIALS.map((credential, index) => {
      const value = values[index % values.length];
      const head = { id: 'records-retention', title: 'Retention of papers', appliesTo: [credential] };
      return value === null
        ? { ...head, status: 'silent', note: 'Nothing is known about this; ask the board.' }
        : {
            ...head,
            status: 'rule',
            value,
            unit: 'years',
            text: `The supervisor keeps papers for ${value ?? 0} years.`,
            citations: ['Fictional Code 1'],
            effectiveFrom: '2020-01-01',
            effectiveUntil: null,
          };
    }),
  });

describe('how long a supervision note is kept', () => {
  it('takes the longest term of the pack', () => {
    const { keepUntil, basis } = keepNoteUntil(pack(5, 7), held);
    expect(keepUntil).toEqual(new Date('2034-03-01T08:00:00.000Z'));
    expect(basis).toContain('7 years');
  });

  it('never guesses: no pack, or one that is silent on anyone, means no end', () => {
    expect(keepNoteUntil(null, held).keepUntil).toEqual(FOREVER);
    expect(keepNoteUntil(pack(7, null), held).keepUntil).toEqual(FOREVER);
    const california = keepNoteUntil(currentPack('US-CA'), held);
    expect(california).toMatchObject({ keepUntil: FOREVER });
    expect(california.basis).toContain('not verified');
  });
});
