import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyReplacements, dateOffset } from '../../index.js';
import { marked } from './marked-text.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const two = (value: number): string => String(value).padStart(2, '0');
const ending = (day: number): string =>
  day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

/** Ways of writing a full date; each must come back in the same way. */
const FORMS: readonly ((date: Date) => string)[] = [
  (date) => `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`,
  (date) =>
    `${(MONTHS[date.getUTCMonth()] ?? '').slice(0, 3).toUpperCase()} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  (date) =>
    `${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}${ending(date.getUTCDate())}, ${date.getUTCFullYear()}`,
  (date) => `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()}`,
  (date) => date.toISOString().slice(0, 10),
  (date) => `${date.getUTCFullYear()}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}`,
];
const day = fc
  .integer({ min: Date.UTC(1999, 0, 1) / 86_400_000, max: Date.UTC(2030, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000));

describe('shifted dates', () => {
  it('move by whole weeks, seven to fifty-two of them, the same for the same seed and both ways over seeds', () => {
    const offsets = Array.from({ length: 500 }, (_, seed) => dateOffset(seed));
    for (const offset of offsets) {
      expect(Math.abs(offset) % 7).toBe(0);
      expect(Math.abs(offset)).toBeGreaterThanOrEqual(49);
      expect(Math.abs(offset)).toBeLessThanOrEqual(364);
    }
    expect(offsets.some((offset) => offset < 0) && offsets.some((offset) => offset > 0)).toBe(true);
    expect(dateOffset(77)).toBe(dateOffset(77));
  });

  it('are written exactly as before, on the shifted day, over every turn of the year', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...FORMS), fc.nat(10_000), (date, form, seed) => {
        const source = form(date);
        // MAY is both the name and its short form.
        fc.pre(!source.startsWith('MAY'));
        // A slashed date without a nought may be padded or not; only one with a nought tells.
        fc.pre(!/^\d\d\//.test(source) || /(?:^|\/)0/.test(source));
        const { doc, findings } = marked(`Seen [D ${source}].`, { seed, dates: 'SHIFTED' });
        const shifted = new Date(date.getTime() + dateOffset(seed) * 86_400_000);
        expect(applyReplacements(doc, findings).doc.sections[0]?.text).toBe(`Seen ${form(shifted)}.`);
        expect(shifted.getUTCDay()).toBe(date.getUTCDay());
      }),
      { numRuns: 400 },
    );
  });

  it('keep the distance between dates, with or without their years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(999),
        (first, gap, seed) => {
          const start = Date.UTC(2024, 1, first);
          const later = new Date(start + gap * 86_400_000);
          const partial = `${MONTHS[later.getUTCMonth()] ?? ''} ${later.getUTCDate()}`;
          const { findings } = marked(`Seen [D February ${first}, 2024], then [D ${partial}].`, {
            seed,
            dates: 'SHIFTED',
          });
          const [one = '', two_ = ''] = findings.map(({ replacement }) => replacement);
          const at = new Date(`${one} UTC`).getTime();
          const years = [-1, 0, 1].map((add) =>
            new Date(`${two_}, ${new Date(at).getUTCFullYear() + add} UTC`).getTime(),
          );
          expect(years.map((time) => Math.round((time - at) / 86_400_000))).toContain(gap);
        },
      ),
      { numRuns: 200 },
    );
  });
});
