import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SYMBOLS } from './base32.js';
import { newRecoveryCode, recoveryCodeKey } from './recovery-code.js';
import { readySodium } from './sodium.js';

const sodium = await readySodium();
const salt = new Uint8Array(16);
const keyOf = (typed: string) => Buffer.from(recoveryCodeKey(sodium, typed, salt)).toString('hex');
const mistyped = expect.objectContaining({ code: 'RECOVERY_CODE_MISTYPED' });
const symbols = (code: string) => code.replaceAll('-', '');

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe('a recovery code', () => {
  it('is eight groups of four symbols without look-alikes, and 130 bits of it are random', () => {
    const codes = Array.from({ length: 400 }, () => newRecoveryCode(sodium));
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (let at = 0; at < 26; at += 1) {
      // 400 draws of 32 symbols: fewer than 24 different ones at a place would be a miracle, or a broken generator.
      expect(new Set(codes.map((code) => symbols(code).charAt(at))).size).toBeGreaterThan(24);
    }
  });

  it('is read in any case and grouping, with O for 0 and I or L for 1', () => {
    for (let round = 0; round < 50; round += 1) {
      const code = newRecoveryCode(sodium);
      const key = keyOf(code);
      expect(keyOf(code.toLowerCase())).toBe(key);
      expect(keyOf(` ${symbols(code)}\n`)).toBe(key);
      expect(keyOf(code.replaceAll('-', ' – '))).toBe(key);
      expect(keyOf(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(key);
      expect(keyOf(code.replaceAll('1', 'I'))).toBe(key);
    }
  });

  it(
    'shows every error of up to four symbols, every swap of neighbours and every wrong length',
    () => {
      const changes = fc.uniqueArray(fc.record({ at: fc.nat(31), by: fc.integer({ min: 1, max: 31 }) }), {
        selector: ({ at }) => at,
        minLength: 1,
        maxLength: 4,
      });
      fc.assert(
        fc.property(changes, fc.nat(30), (errors, swap) => {
          const typed = Array.from(symbols(newRecoveryCode(sodium)));
          const wrong = [...typed];
          for (const { at, by } of errors) {
            wrong[at] = SYMBOLS.charAt((SYMBOLS.indexOf(wrong[at] ?? '') + by) % 32);
          }
          expect(() => keyOf(wrong.join(''))).toThrow(mistyped);
          const swapped = typed.map(
            (symbol, at) => typed[at === swap ? swap + 1 : at === swap + 1 ? swap : at] ?? symbol,
          );
          if (typed[swap] !== typed[swap + 1]) expect(() => keyOf(swapped.join(''))).toThrow(mistyped);
          expect(() => keyOf(typed.slice(1).join(''))).toThrow(mistyped);
          expect(() => keyOf(`0${typed.join('')}`)).toThrow(mistyped);
        }),
        { numRuns: 200 },
      );
      for (const typed of ['', 'U'.repeat(32), 'passphrase', '💧'.repeat(32)])
        expect(() => keyOf(typed)).toThrow(mistyped);
    },
    SLOW_MS,
  );

  it('gives another key under another salt', () => {
    const code = newRecoveryCode(sodium);
    const elsewhere = recoveryCodeKey(sodium, code, new Uint8Array(16).fill(1));
    expect(Buffer.from(elsewhere).toString('hex')).not.toBe(keyOf(code));
  });
});
