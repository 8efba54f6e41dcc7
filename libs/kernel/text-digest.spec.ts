import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText, textDigest } from './text-digest.js';

const sections = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1 }), text: fc.string({ unit: 'binary' }) }),
  { selector: ({ key }) => key, maxLength: 6 },
);

describe('the digest of a write-up', () => {
  it('has a fixed form, so that no release changes it unnoticed', async () => {
    const example = [
      { key: 'question', text: 'What now?\r\n“Ünïcode” 🌾' },
      { key: 'history', text: '' },
    ];
    expect(canonicalText(example)).toBe(
      '["subrosa-text/1",[["history",""],["question","What now?\\r\\n“Ünïcode” 🌾"]]]',
    );
    expect(await textDigest(example)).toBe('uZlm0P2XL_uyGJqgKJUF862HuQAN7RnDH16vHk6qNFI');
  });

  it('agrees with an independent SHA-256 and does not depend on the order of sections', async () => {
    await fc.assert(
      fc.asyncProperty(sections, async (given) => {
        const expected = createHash('sha256').update(canonicalText(given)).digest('base64url');
        expect(await textDigest(given)).toBe(expected);
        expect(await textDigest(given.toReversed())).toBe(expected);
      }),
    );
  });

  it('differs whenever a key or a text differs, by however little', async () => {
    await fc.assert(
      fc.asyncProperty(sections, sections, async (a, b) => {
        const byKey = (given: typeof a) =>
          JSON.stringify([...given].sort((x, y) => (x.key < y.key ? -1 : 1)));
        expect((await textDigest(a)) === (await textDigest(b))).toBe(byKey(a) === byKey(b));
      }),
    );
    const digest = (text: string) => textDigest([{ key: 'a', text }]);
    expect(await digest('e\u0301')).not.toBe(await digest('\u00e9'));
    expect(await digest('a\r\nb')).not.toBe(await digest('a\nb'));
    expect(await digest('\ud800')).not.toBe(await digest('\ufffd'));
  });

  it('refuses a key that occurs twice', () => {
    const twice = [
      { key: 'a', text: '1' },
      { key: 'a', text: '2' },
    ];
    expect(() => canonicalText(twice)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});
