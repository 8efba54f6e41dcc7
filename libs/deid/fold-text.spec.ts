import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, originalSpan } from './fold-text.js';
import { createScreener, defaultData } from './index.js';
import type { Finding } from './index.js';

const screener = createScreener(defaultData(), {
  names: [{ given: 'Maribel', family: 'Quintanilla', role: 'client' }],
});
const screen = (text: string): Finding[] => screener.screen({ sections: [{ key: 'a', text }] });
const marks = (text: string): string[] => screen(text).map(({ from, to }) => text.slice(from, to));

describe('the folded text', () => {
  it.each([
    ['nothing to do', 'Plain text, 26/30.'],
    ['em dashes and accents', 'Zoë left — again.'],
    ['a word of another script', 'Анна и Ἀθηνᾶ'],
    ['eponyms with digits', 'A1C, H1N1, COVID19, B12, F33.1 and 10mg'],
    ['a table', '|name|maria|\nage|41'],
    ['oxygen', 'on O2, at 2 L'],
    ['a user name', 'username: mar1bel'],
  ])('leaves be: %s', (_, text) => {
    expect(foldText(text)).toEqual({ folded: text });
  });

  it.each([
    ['zero-width characters', 'Ma\u200bri\u200da\u2060 D\u00adel\ufeffgado', 'Maria Delgado'],
    ['direction marks', '\u202aMaria\u202c \u2066x\u2069', 'Maria x'],
    ['Cyrillic letters in a Latin word', 'M\u0430ri\u0430 D\u0435lgad\u043e', 'Maria Delgado'],
    ['Greek letters in a Latin word', '\u039caria', 'Maria'],
    ['full-width letters', '\uff2d\uff41\uff52\uff49\uff41 \uff12\uff10\uff19', 'Maria 209'],
    ['mathematical letters', '\u{1d40c}\u{1d41a}\u{1d42b}\u{1d422}\u{1d41a}', 'Maria'],
    ['decomposed letters', 'Jose\u0301 Nun\u0303ez', 'Jos\u00e9 Nu\u00f1ez'],
    ['overlaid marks', 'M\u0337a\u0337ria', 'Maria'],
    ['ligatures', 'Sa\ufb03re \ufb01n', 'Saffire fin'],
    ['spaces and quotes', '\u201cMaria\u201d\u00a0O\u2019Neil\u2009x', '"Maria" O\'Neil x'],
    ['misread letters', 'De1gado, Rodr0guez and |sabel', 'Delgado, Rodroguez and Isabel'],
    ['entities of web pages', '&lt;Maria&gt;&nbsp;&amp; co', '<Maria> & co'],
    [
      'misread first letters',
      'Mrs. 0konkwo, D0B: O3/14/1984, OO48 2913',
      'Mrs. Okonkwo, DOB: 03/14/1984, 0048 2913',
    ],
    ['misread digits', '2O9-555-O142 or 1l5', '209-555-0142 or 115'],
  ])('sees through %s', (_, text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  it('takes what a stretch stands for back from the original', () => {
    const text = '👩🏽‍⚕️ Ma\u200bri\u200da\u0301 \ufb01';
    const { folded, origin } = foldText(text);
    const from = folded.indexOf('Mari');
    const { from: start, to } = originalSpan(text, origin, { from, to: from + 5 });
    expect(text.slice(start, to)).toBe('Ma\u200bri\u200da\u0301');
  });
});

const TEXT = [
  'Her sister Halima drove Mrs. Okonkwo to Modesto, CA 95354 on 3/14/2024. Maribel said that she posts as @mariquin_89;',
  'José Núñez wrote to mari.q@example.com, called (209) 555-0142 and left 412 Sycamore Bend Road for Lincoln High School.',
].join('\n');
const HIDDEN = ['\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad', '\u2060', '\u200e', '\u202e', '\u2066'];
const ALL_HIDDEN = new RegExp(HIDDEN.join('|'), 'gu');
const places = fc.array(fc.tuple(fc.nat(TEXT.length), fc.constantFrom(...HIDDEN)), { maxLength: 40 });

const withHidden = (text: string, at: readonly (readonly [number, string])[]): string =>
  [...at]
    .sort((a, b) => b[0] - a[0])
    .reduce((now, [place, unit]) => now.slice(0, place) + unit + now.slice(place), text);

describe('a screen of disguised text', () => {
  it('finds the same words wherever invisible characters are put', () => {
    const plain = marks(TEXT);
    expect(plain.length).toBeGreaterThanOrEqual(10);
    fc.assert(
      fc.property(places, (at) => {
        const found = marks(withHidden(TEXT, at));
        expect(found.map((word) => word.replace(ALL_HIDDEN, ''))).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it('finds the same words in decomposed, full-width and scrambled letters', () => {
    const plain = marks(TEXT).map((word) => word.normalize('NFD'));
    expect(marks(TEXT.normalize('NFD'))).toEqual(plain);
    const wide = TEXT.replace(/[A-Za-z0-9]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
    expect(marks(wide).map((word) => word.normalize('NFKC').normalize('NFD'))).toEqual(plain);
    const mixed = TEXT.replace(/a/g, '\u0430').replace(/o/g, '\u043e');
    const back = (word: string): string => word.replace(/\u0430/g, 'a').replace(/\u043e/g, 'o');
    expect(marks(mixed).map((word) => back(word).normalize('NFD'))).toEqual(plain);
  });

  it('is not shifted by emoji and characters outside the basic plane', () => {
    const emoji = ['👩🏽‍⚕️', '😀', '𝄞', '🇺🇸'];
    const spaced = TEXT.split(' ')
      .map((word, at) => `${word} ${emoji[at % emoji.length] ?? ''}`)
      .join(' ');
    for (const { from, to } of screen(spaced)) {
      expect(spaced.slice(from, to)).not.toMatch(/^[\udc00-\udfff\p{M}\u200d]|[\ud800-\udbff]$/u);
      expect(spaced.slice(from, from + 1)).not.toMatch(/[\udc00-\udfff]/);
    }
    expect(marks('😀 Mrs. Okonkwo 𝄞 came.').join(' ')).toMatch(/^Okonkwo/);
  });

  it('still marks a capitalised name of another script', () => {
    expect(marks('I met with Мария again, and with Ольга Петрова too.').join(' ')).toContain('Мария');
  });

  it('never cuts a character in two', () => {
    const piece = fc.constantFrom(
      'Maria',
      ' ',
      'e\u0301',
      '\u0301',
      '😀',
      '209-555-0142',
      '\u200b',
      '@x_1',
      '\ud83d',
      '. ',
      'ﬁ',
      '𝐌',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { from, to } of screen(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(/[\ud800-\udbff]/.test(text[to - 1] ?? '') && /[\udc00-\udfff]/.test(text[to] ?? '')).toBe(
            false,
          );
          expect(
            /[\ud800-\udbff]/.test(text[from - 1] ?? '') && /[\udc00-\udfff]/.test(text[from] ?? ''),
          ).toBe(false);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
