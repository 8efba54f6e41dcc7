import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import fc from 'fast-check';
import { CONSENT_INSTRUMENTS, CONSENT_SCOPES, covers, isInForce } from './consent.js';
import type { Consent, ConsentGap, ConsentGiver } from './consent.js';

const AT = new Date('2027-03-01T09:00:00.000Z');
const day = (offset: number) => new Date(AT.getTime() + offset * 86_400_000);
const self: ConsentGiver = { kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' };
const partner = (number: number): ConsentGiver => ({ ...self, kind: 'PARTNER', partner: number });
const consent = (change: Partial<Consent> = {}): Consent => ({
  consentId: 'c1',
  instrument: 'CONSENT',
  scopes: ['SUPERVISION'],
  withdrawnScopes: [],
  givers: [self],
  from: day(-30),
  reviewBy: day(100),
  until: day(300),
  withdrawnAt: FOREVER,
  ...change,
});
const ask = (consents: readonly Consent[], partners = 0) =>
  covers(consents, { scope: 'SUPERVISION', at: AT, partners });

describe('a consent is in force', () => {
  const rows: readonly [string, Partial<Consent>, boolean][] = [
    ['within its period', {}, true],
    ['from its first instant', { from: AT }, true],
    ['not before it', { from: day(1) }, false],
    ['not at its end', { until: AT }, false],
    ['not from the instant of withdrawal', { withdrawnAt: AT }, false],
    ['until just before the withdrawal', { withdrawnAt: day(1) }, true],
    ['though its review is due', { reviewBy: day(-1) }, true],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(isInForce(consent(change), AT)).toBe(expected);
  });
});

describe('consents cover a scope', () => {
  const rows: readonly [string, readonly Consent[], ConsentGap | null][] = [
    ['nothing recorded', [], 'MISSING'],
    ['in force', [consent()], null],
    ['another scope only', [consent({ scopes: ['TEACHING'] })], 'SCOPE_NOT_COVERED'],
    ['run out', [consent({ until: AT })], 'EXPIRED'],
    ['withdrawn', [consent({ withdrawnAt: day(-1) })], 'WITHDRAWN'],
    ['review due', [consent({ reviewBy: AT })], 'REVIEW_DUE'],
    ['this scope withdrawn', [consent({ withdrawnScopes: ['SUPERVISION'] })], 'WITHDRAWN'],
    ['another scope withdrawn', [consent({ withdrawnScopes: ['TEACHING'] })], null],
    ['withdrawn while the question waited', [consent({ withdrawnAt: day(1) })], 'WITHDRAWN'],
    ['a document of another kind only', [consent({ instrument: 'PART2' })], 'MISSING'],
    ['not begun', [consent({ from: day(1) })], 'MISSING'],
    ['withdrawn, then given anew', [consent({ withdrawnAt: day(-9) }), consent({ from: day(-8) })], null],
    ['run out, and withdrawn before that', [consent({ until: day(-1), withdrawnAt: day(-5) })], 'WITHDRAWN'],
  ];
  it.each(rows)('%s', (_, consents, gap) => {
    expect(ask(consents).gap).toBe(gap);
  });

  const couples: readonly [string, readonly Consent[], ConsentGap | null][] = [
    ['both in one', [consent({ givers: [partner(1), partner(2)] })], null],
    ['each in their own', [consent({ givers: [partner(1)] }), consent({ givers: [partner(2)] })], null],
    ['one of two', [consent({ givers: [partner(1)] })], 'PARTY_MISSING'],
    [
      'one withdrew',
      [consent({ givers: [partner(1)] }), consent({ givers: [partner(2)], withdrawnAt: AT })],
      'PARTY_MISSING',
    ],
    [
      'one due for review',
      [consent({ givers: [partner(1)] }), consent({ givers: [partner(2)], reviewBy: AT })],
      'REVIEW_DUE',
    ],
    ['an individual consent says nothing of a couple', [consent()], 'PARTY_MISSING'],
  ];
  it.each(couples)('of a couple: %s', (_, consents, gap) => {
    expect(ask(consents, 2).gap).toBe(gap);
  });

  it('names what the case rests on', () => {
    expect(ask([consent(), consent({ consentId: 'c2', until: AT })]).consentIds).toEqual(['c1']);
    expect(ask([consent({ until: AT })]).consentIds).toEqual([]);
  });

  it.each(CONSENT_INSTRUMENTS)('%s counts where it is asked for, and no other does', (instrument) => {
    const recorded = CONSENT_INSTRUMENTS.map((kind) => consent({ consentId: kind, instrument: kind }));
    const question = { scope: 'SUPERVISION', at: AT, partners: 0, instrument } as const;
    expect(covers(recorded, question).consentIds).toEqual([instrument]);
    const others = recorded.filter((one) => one.instrument !== instrument);
    expect(covers(others, question).gap).toBe('MISSING');
  });

  const anyDay = fc.integer({ min: -5, max: 5 }).map(day);
  const anyConsent = fc.record({
    consentId: fc.constant('c'),
    instrument: fc.constantFrom(...CONSENT_INSTRUMENTS),
    scopes: fc.subarray([...CONSENT_SCOPES]),
    withdrawnScopes: fc.subarray([...CONSENT_SCOPES]),
    givers: fc.constant([self]),
    from: anyDay,
    reviewBy: anyDay,
    until: anyDay,
    withdrawnAt: fc.oneof(anyDay, fc.constant(FOREVER)),
  });
  it('covers exactly when one consent holds today in every respect', () => {
    fc.assert(
      fc.property(fc.array(anyConsent, { maxLength: 4 }), (consents) => {
        const now = AT.getTime();
        const holds = consents.some(
          (one) =>
            one.instrument === 'CONSENT' &&
            one.scopes.includes('SUPERVISION') &&
            !one.withdrawnScopes.includes('SUPERVISION') &&
            one.withdrawnAt.getTime() === FOREVER.getTime() &&
            one.from.getTime() <= now &&
            [one.until, one.reviewBy].every((end) => now < end.getTime()),
        );
        expect(ask(consents).gap === null).toBe(holds);
      }),
    );
  });

  it('a withdrawal, of a scope or of the whole, never closes a gap', () => {
    fc.assert(
      fc.property(
        fc.array(anyConsent, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom(...CONSENT_SCOPES),
        (consents, isWhole, scope) => {
          const [first, ...rest] = consents;
          if (first === undefined) return;
          const withdrawn = isWhole
            ? { ...first, withdrawnAt: AT }
            : { ...first, withdrawnScopes: [...first.withdrawnScopes, scope] };
          if (ask(consents).gap !== null) expect(ask([withdrawn, ...rest]).gap).not.toBeNull();
        },
      ),
    );
  });
});
