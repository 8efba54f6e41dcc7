import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIDDEN_MARK } from './hide-passages.js';
import { hideReported, holdsReported, isReleased, reportedWords } from './reported-words.js';

const wordsOf = (text: string, part: string) => {
  const from = text.indexOf(part);
  return reportedWords(text, { from, to: from + part.length });
};
/** Few letters, so that words meet themselves and each other often; none of them is in the mark. */
const text = fc.string({
  unit: fc.constantFrom('q', 'w', 'Q', '1', ' ', '\n', '.', '(', '\u{1f642}', 'é'),
  maxLength: 60,
});
const aboutMark = (shown: string) => shown.replaceAll(HIDDEN_MARK, '\u0001').replace(/\s+/g, ' ');

describe('the words of a report', () => {
  it('are the passage without the marks and spaces around it', () => {
    expect(wordsOf('She is from Springfield, Ohio.', ' Springfield,')).toEqual({
      words: 'Springfield',
      isWhole: false,
    });
  });

  it('are whole words if they are short, even where the report has cut them', () => {
    expect(wordsOf('Her sister Joanna called.', 'oann')).toEqual({ words: 'Joanna', isWhole: true });
  });

  it('are none if there is hardly a letter in them', () => {
    expect(wordsOf('I am 42, and so on.', ' 42, ')).toBeNull();
    expect(wordsOf('so on …', '…')).toBeNull();
  });

  it('are found however the line breaks, and short ones only as whole words', () => {
    const mill = wordsOf('at the old mill by the bridge', 'old mill by');
    expect(mill && hideReported('The old\n  mill by the river.', [mill])).toBe(
      `The ${HIDDEN_MARK} the river.`,
    );
    const ann = wordsOf('Ann came.', 'Ann');
    expect(ann && hideReported('Ann’s Annual (Ann).', [ann])).toBe(
      `${HIDDEN_MARK}’s Annual (${HIDDEN_MARK}).`,
    );
  });

  it('are never in what others are shown, wherever they stood', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(60), fc.nat(60), (source, before, after, from, length) => {
        const reported = reportedWords(source, { from, to: from + length });
        fc.pre(reported !== null);
        const whole = before + reported.words.replaceAll(' ', '\n ') + after + reported.words;
        const shown = aboutMark(hideReported(whole, [reported]));
        expect(holdsReported(shown, [reported])).toBe(false);
        if (!reported.isWhole) expect(shown).not.toContain(reported.words.replace(/\s+/g, ' '));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leave a text alone that does not hold them', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(hideReported(any, [{ words: 'zebra', isWhole: false }])).toBe(any);
      }),
    );
  });
});

describe('released words', () => {
  it('are whole words of a text that readers have before them', () => {
    expect(isReleased('Ann', ['The Annual report.', 'Hannah'])).toBe(false);
    expect(isReleased('Ann', ['The Annual report.', 'Then Ann, too.'])).toBe(true);
    expect(isReleased('Ann’s', ['Then Ann came.'])).toBe(true);
    expect(isReleased('', ['anything'])).toBe(false);
  });
});
