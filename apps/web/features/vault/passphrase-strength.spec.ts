import { describe, expect, it } from '@jest/globals';
import { MINIMUM_PASSPHRASE_LENGTH } from '@subrosa/vault';
import { LEAST_LENGTH, passphraseStrength } from './passphrase-strength.js';

describe('passphraseStrength', () => {
  it('asks for as many characters as the vault does', () => {
    expect(LEAST_LENGTH).toBe(MINIMUM_PASSPHRASE_LENGTH);
    expect(passphraseStrength('elevenchars')).toEqual({ level: 0, advice: '1 more character needed.' });
  });

  it.each([
    ['aaaaaaaaaaaaaaaa', 0],
    ['correcthorse', 1],
    ['Passw0rd-passw0rd-2026', 1],
    ['ticket velvet harbour moss', 3],
    ['ticket velvet harbor ox', 1],
    ['moss kite plum fern', 2],
    ['ticket ticket ticket ticket', 2],
    ['moss kite plum fern oak dew', 3],
  ] as const)('judges "%s" as %i', (passphrase, level) => {
    expect(passphraseStrength(passphrase).level).toBe(level);
  });

  it('says so when the own name is in it', () => {
    const strength = passphraseStrength('marigold velvet harbour moss kite', ['Marigold', 'Oh']);
    expect(strength).toEqual({
      level: 1,
      advice: 'It contains your name. Whoever guesses begins with that.',
    });
  });
});
