import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkedCovenant, checkedGroupName, decideSignature } from './covenant.js';

const invalid = (field: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ field }) });

describe('a covenant', () => {
  it('is signed once, in the version that was read', () => {
    expect(decideSignature({ current: 0, seen: 0, hasSigned: false })).toBe('COVENANT_MISSING');
    expect(decideSignature({ current: 2, seen: 1, hasSigned: false })).toBe('COVENANT_CHANGED');
    expect(decideSignature({ current: 2, seen: 3, hasSigned: true })).toBe('COVENANT_CHANGED');
    expect(decideSignature({ current: 2, seen: 2, hasSigned: true })).toBe('COVENANT_ALREADY_SIGNED');
    expect(decideSignature({ current: 2, seen: 2, hasSigned: false })).toBeNull();
  });

  it('is never signed unseen, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer(), fc.boolean(), (current, seen, hasSigned) => {
        const isTaken = decideSignature({ current, seen, hasSigned }) === null;
        expect(isTaken).toBe(current > 0 && seen === current && !hasSigned);
      }),
    );
  });

  it('keeps its lines and hides nothing', () => {
    expect(checkedCovenant('  One.\r\n\r\nTwo.\tThree. ')).toBe('One.\n\nTwo.\tThree.');
    expect(checkedCovenant('x'.repeat(20_000))).toHaveLength(20_000);
    for (const text of ['', ' \n ', 'x'.repeat(20_001), 'a\u0000b', 'a\u202Eb', 'a\u200Bb', 'a\uD800']) {
      expect(() => checkedCovenant(text)).toThrow(invalid('covenant'));
    }
  });

  it('belongs to a group with a visible name', () => {
    expect(checkedGroupName('  Thursday \n group ')).toBe('Thursday group');
    for (const text of ['', '   ', 'x'.repeat(121), 'a\u202Eb']) {
      expect(() => checkedGroupName(text)).toThrow(invalid('name'));
    }
  });
});
