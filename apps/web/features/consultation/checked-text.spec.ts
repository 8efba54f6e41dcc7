import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { keptFor, keptIn, marked, replaced, typed } from './checked-text.js';
import type { CheckedText } from './checked-text.js';

const TEXT = 'Ana met Ben in Oak.';
const found = (from: number, to: number, replacement: string, field = 'summary') => ({
  ...{ field, from, to, replacement },
  kind: 'A',
  reasons: ['It looks like a name.'],
});
const checked = marked(typed(TEXT), 'summary', [
  found(0, 3, 'the sister'),
  found(8, 11, 'he'),
  found(0, 3, 'x', 'recommendations'),
]);
const markAt = (one: CheckedText, place: number) => {
  const mark = one.marks[place];
  if (mark === undefined) throw new Error('there is no such mark');
  return mark;
};

describe('a text with its marks', () => {
  it('takes the findings of its own field', () => {
    expect(checked.marks.map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [8, 11],
    ]);
  });

  it('replaces one and moves those behind it', () => {
    const after = replaced(checked, markAt(checked, 0));
    expect(after.text).toBe('the sister met Ben in Oak.');
    expect(after.marks.map(({ from, to }) => after.text.slice(from, to))).toEqual(['Ben']);
  });

  it('leaves those before it where they are', () => {
    const after = replaced(checked, markAt(checked, 1));
    expect(after.text).toBe('Ana met he in Oak.');
    expect(after.marks.map(({ from, to }) => after.text.slice(from, to))).toEqual(['Ana']);
  });

  it('sends what is kept with its reason, and keeps it through the next check', () => {
    const kept = keptFor(checked, markAt(checked, 1), 'CLINIC_OR_STAFF_NAME');
    const again = marked(kept, 'summary', [found(0, 3, 'the sister')]);
    expect(keptIn('summary', again)).toEqual([
      { field: 'summary', from: 8, to: 11, kind: 'A', reasonCode: 'CLINIC_OR_STAFF_NAME' },
    ]);
    expect(keptIn('summary', keptFor(kept, markAt(kept, 1), ''))).toEqual([]);
  });

  it('points at the same words after every replacement', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1 }),
        fc.nat(),
        (words, seed) => {
          const text = words.join('|');
          let at = 0;
          const all = words.map((word) => {
            const from = at;
            at += word.length + 1;
            return found(from, from + word.length, 'somebody');
          });
          const one = marked(typed(text), 'summary', all);
          const chosen = seed % words.length;
          const after = replaced(one, markAt(one, chosen));
          const left = words.filter((_, index) => index !== chosen);
          expect(after.marks.map(({ from, to }) => after.text.slice(from, to))).toEqual(left);
        },
      ),
    );
  });
});
