import { FOREVER } from '@subrosa/kernel';
import { describe, expect, it } from '@jest/globals';
import { causeOf } from './destruction-cause.js';
import { receiptStatement } from './receipt-statement.js';
import { retryDelaySeconds } from './retry-delay.js';

const at = (text: string): Date => new Date(text);
const instants = {
  unreadableAt: at('2026-03-01T17:00:05.500Z'),
  destroyedAt: at('2026-03-01T17:00:06Z'),
  keyErasedAt: FOREVER,
  backupsUnreadableFrom: FOREVER,
  holdCount: 0,
  holdDelayedFrom: at('1970-01-01T00:00:00Z'),
  holdDelayedUntil: at('1970-01-01T00:00:00Z'),
};

describe('the words of a receipt', () => {
  it('say that the key is still there, while it is', () => {
    expect(receiptStatement(instants)).toBe(
      'Unreadable to everyone since 2026-03-01 17:00:05 UTC. Its text was blanked at 2026-03-01 17:00:06 UTC. Its key is not erased in our key store yet, so backups of the database made before then could still be read with it. No receipt can vouch for memory, photographs or copies.',
    );
  });

  it('say when the key was erased and from when backups cannot be read', () => {
    const erased = {
      ...instants,
      keyErasedAt: at('2026-03-01T17:00:20Z'),
      backupsUnreadableFrom: at('2026-03-08T17:00:20Z'),
    };
    expect(receiptStatement(erased)).toBe(
      'Unreadable to everyone since 2026-03-01 17:00:05 UTC. Its text was blanked at 2026-03-01 17:00:06 UTC and its key erased in our key store at 2026-03-01 17:00:20 UTC. Backups of the database made before then cannot be read from 2026-03-08 17:00:20 UTC. No receipt can vouch for memory, photographs or copies.',
    );
  });

  it.each([
    [1, 'A legal hold'],
    [2, '2 legal holds'],
  ])('say what %d holds delayed', (holdCount, holds) => {
    const held = {
      ...instants,
      holdCount,
      holdDelayedFrom: at('2026-03-01T17:00:05.500Z'),
      holdDelayedUntil: at('2026-05-01T08:00:00Z'),
    };
    expect(receiptStatement(held)).toContain(
      `since 2026-03-01 17:00:05 UTC. ${holds} stopped its destruction from 2026-03-01 17:00:05 UTC to 2026-05-01 08:00:00 UTC. Its text`,
    );
  });
});

describe('the cause of a destruction', () => {
  it.each([
    ['SUBMITTED', 'NOBODY', 'EXPIRED'],
    ['IN_REVIEW', 'NOBODY', 'EXPIRED'],
    ['CHANGES_REQUESTED', 'NOBODY', 'EXPIRED'],
    ['REVIEWED', 'NOBODY', 'EXPIRED'],
    ['RECALLED', 'NOBODY', 'RECALLED'],
    ['WITHDRAWN', 'AUTHOR', 'WITHDRAWN'],
    ['WITHDRAWN', 'CONSENT', 'CONSENT_WITHDRAWN'],
    // Withdrawn before it was noted by whom: only a consent could be.
    ['WITHDRAWN', 'NOBODY', 'CONSENT_WITHDRAWN'],
  ])('of a case last %s, withdrawn by %s, is %s', (state, withdrawnBy, cause) => {
    expect(causeOf({ state, withdrawnBy })).toBe(cause);
  });
});

describe('the pause after a failed destruction', () => {
  it('doubles from a minute and ends at a day', () => {
    expect([1, 2, 3, 11, 12, 1_000].map(retryDelaySeconds)).toEqual([60, 120, 240, 61_440, 86_400, 86_400]);
  });
});
