import { describe, expect, it } from '@jest/globals';
import { basisOf, standingWords } from './determination-words.js';

const ZONE = 'America/Los_Angeles';
const UNTIL = '2027-03-02T08:00:00Z';

describe('how a determination stands', () => {
  it('holds until the last of its days', () => {
    expect(standingWords({ isInForce: true, until: UNTIL, revokedAt: null }, ZONE)).toBe(
      'Holds until March 1, 2027',
    );
  });

  it('is over, or was revoked before', () => {
    expect(standingWords({ isInForce: false, until: UNTIL, revokedAt: null }, ZONE)).toBe(
      'Ended March 1, 2027',
    );
    expect(standingWords({ isInForce: false, until: UNTIL, revokedAt: '2026-12-01T20:00:00Z' }, ZONE)).toBe(
      'Revoked December 1, 2026',
    );
  });
});

describe('the chosen basis', () => {
  it('is one of those offered', () => {
    expect(basisOf('FICTIONAL')).toBe('FICTIONAL');
    expect(basisOf('anything')).toBe('EXPERT_DETERMINATION');
  });
});
