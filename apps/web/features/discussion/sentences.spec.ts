import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf, stepSentence } from './sentences.js';
import { labelOf, trimStretch } from './stretch.js';

describe('sentencesOf', () => {
  it('finds the sentences without the space between them', () => {
    const text = 'It began early. Did it?  Yes.';
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'It began early.',
      'Did it?',
      'Yes.',
    ]);
  });

  it('leaves nothing out but white space, and keeps the order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { from, to } of sentencesOf(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, from).trim()).toBe('');
          at = to;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('stepSentence', () => {
  it('begins at the first one, or at the last one when going back', () => {
    expect(stepSentence('ArrowDown', null, 3)).toBe(0);
    expect(stepSentence('ArrowUp', null, 3)).toBe(2);
  });

  it('stops at both ends', () => {
    expect(stepSentence('ArrowDown', 2, 3)).toBe(2);
    expect(stepSentence('ArrowUp', 0, 3)).toBe(0);
    expect(stepSentence('Home', 2, 3)).toBe(0);
    expect(stepSentence('End', 0, 3)).toBe(2);
  });

  it('is none of other keys, and none of a text without sentences', () => {
    expect(stepSentence('c', 1, 3)).toBeNull();
    expect(stepSentence('ArrowDown', null, 0)).toBeNull();
  });
});

describe('trimStretch', () => {
  it('takes the white space off, and turns a stretch that was marked backwards', () => {
    expect(trimStretch('a  bc  d', { from: 7, to: 1 })).toEqual({ from: 3, to: 5 });
  });

  it('never parts a character, and answers nothing for nothing', () => {
    expect(trimStretch('🌿🌿', { from: 1, to: 3 })).toEqual({ from: 0, to: 4 });
    expect(trimStretch('a   b', { from: 1, to: 4 })).toBeNull();
  });
});

describe('labelOf', () => {
  it('shortens in the middle', () => {
    expect(labelOf('one two three four five', 15)).toBe('one tw … r five');
    expect(labelOf('short\n words', 15)).toBe('short words');
  });
});
