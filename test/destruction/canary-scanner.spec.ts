import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { CanaryScanner, FORMS, WINDOW } from './canary-scanner.js';
import { canaryText } from './canary-text.js';

/** Which alignment a piece has depends on where in the text it begins. */
const family = (form: string): string => form.replace(/\+\d$/, '');
const text = canaryText(9_000);
const scanner = new CanaryScanner(new Map([['secret', text]]));

describe('the canary scanner', () => {
  it.each(Object.keys(FORMS))('finds a window of %s at every offset of the noise', (form) => {
    const encode = FORMS[form] as (value: string) => Buffer;
    for (const [from, pad] of [0, 1, 7, 500, 4_321, 8_900].flatMap((at) =>
      [0, 1, 11, 23].map((n) => [at, n]),
    )) {
      // Two characters more than the window: base64 must find its alignment.
      const piece = encode(text.slice(from, (from ?? 0) + WINDOW + 4));
      const noise = Buffer.concat([randomBytes(pad ?? 0), piece, randomBytes(64)]);
      expect(scanner.scan('noise', noise).map((found) => family(found.form))).toContain(family(form));
    }
  });

  it('finds base64 of a text that begins anywhere in a longer one', () => {
    for (const shift of [0, 1, 2]) {
      const longer = Buffer.concat([
        randomBytes(300 + shift),
        Buffer.from(text.slice(100, 180)),
        randomBytes(50),
      ]);
      const found = scanner.scan('noise', Buffer.from(longer.toString('base64')));
      expect(found.map(({ form }) => form).filter((form) => form.startsWith('base64+'))).toHaveLength(1);
    }
  });

  it('finds nothing in noise, nor in fewer characters than the window', () => {
    expect(scanner.scan('noise', randomBytes(2_000_000))).toEqual([]);
    // Without curly quotes: a window is counted in bytes, and those are three each.
    const [plain = ''] = new RegExp(`[ -~]{${WINDOW - 8}}`).exec(text) ?? [];
    const short = Buffer.from(plain);
    expect(short).toHaveLength(WINDOW - 8);
    expect(scanner.scan('noise', Buffer.concat([Buffer.alloc(50), short, Buffer.alloc(50)]))).toEqual([]);
  });
});
