import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkedDisplayName, checkedEmail, checkedLicence, checkedRoles } from './check-member.js';
import { decideEndMembership, decideRoles } from './decide-membership.js';
import { decideRecovery } from './decide-recovery.js';

const base = { isActive: true, isOwn: false, roles: ['ADMINISTRATOR'], otherAdministrators: 1 };
const invalid = (field: string) =>
  expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ field }) });

describe('roles and memberships', () => {
  it.each([
    ['another administrator steps down', base, ['TRAINEE'], null],
    ['the last one cannot', { ...base, otherAdministrators: 0 }, ['TRAINEE'], 'LAST_ADMINISTRATOR'],
    [
      'nobody raises themselves',
      { ...base, isOwn: true },
      ['ADMINISTRATOR', 'DIRECTOR'],
      'OWN_ROLES_NOT_RAISED',
    ],
    [
      'one may give up a role',
      { ...base, isOwn: true, roles: ['ADMINISTRATOR', 'SUPERVISOR'] },
      ['SUPERVISOR'],
      null,
    ],
    ['an ended membership stays as it was', { ...base, isActive: false }, ['TRAINEE'], 'MEMBERSHIP_ENDED'],
  ])('%s', (_what, facts, next, expected) => {
    expect(decideRoles(facts, next)).toBe(expected);
  });

  it('keeps an administrator whatever is changed, and ends nothing twice', () => {
    expect(decideEndMembership({ ...base, otherAdministrators: 0 })).toBe('LAST_ADMINISTRATOR');
    expect(decideEndMembership({ ...base, isActive: false })).toBe('MEMBERSHIP_ENDED');
    expect(decideEndMembership({ ...base, roles: ['TRAINEE'], otherAdministrators: 0 })).toBeNull();
  });

  it('takes addresses, names, roles and licences in one form', () => {
    expect(checkedEmail('  Ada.Lovelace@Example.ORG ')).toBe('ada.lovelace@example.org');
    for (const text of ['', 'ada', 'ada@example', 'a b@example.org', `${'a'.repeat(250)}@b.co`, '<a@b.co>']) {
      expect(() => checkedEmail(text)).toThrow(invalid('email'));
    }
    expect(checkedDisplayName('  Ada   Lovelace ')).toBe('Ada Lovelace');
    for (const text of ['   ', 'x'.repeat(121), 'Ada\u202EecalevoL']) {
      expect(() => checkedDisplayName(text)).toThrow(invalid('displayName'));
    }
    expect(checkedRoles(['TRAINEE', 'CLINICIAN', 'TRAINEE'])).toEqual(['CLINICIAN', 'TRAINEE']);
    expect(() => checkedRoles([])).toThrow(invalid('roles'));
    expect(() => checkedRoles(['GUEST', 'CLINICIAN'])).toThrow(invalid('roles'));
    const licence = { type: 'lmft', number: ' 12345 ', jurisdiction: 'us-ca' };
    expect(checkedLicence(licence)).toEqual({ type: 'LMFT', number: '12345', jurisdiction: 'US-CA' });
    expect(() => checkedLicence({ ...licence, type: '1' })).toThrow(invalid('type'));
    expect(() => checkedLicence({ ...licence, number: '' })).toThrow(invalid('number'));
    expect(() => checkedLicence({ ...licence, jurisdiction: 'California' })).toThrow(invalid('jurisdiction'));
  });
});

describe('the recovery ceremony', () => {
  const holders = [0, 1, 2].map((n) => ({ personId: `person-${n}`, publicKey: `key-${n}` }));
  const shares = holders.map(({ personId, publicKey }, index) => ({
    holderId: personId,
    holderPublicKey: publicKey,
    index,
  }));

  it('needs two people, all of them entitled today, each once', () => {
    expect(decideRecovery({ isUsed: false, threshold: 2, shares }, holders)).toEqual([]);
    expect(decideRecovery({ isUsed: false, threshold: 1, shares }, holders)).toEqual(['THRESHOLD_UNDER_TWO']);
    expect(decideRecovery({ isUsed: false, threshold: 4, shares }, holders)).toEqual([
      'FEWER_SHARES_THAN_THRESHOLD',
    ]);
    expect(decideRecovery({ isUsed: false, threshold: 2, shares }, holders.slice(1))).toEqual([
      'HOLDER_NOT_DIRECTOR_OR_PRIVACY_OFFICER',
    ]);
    expect(decideRecovery({ isUsed: true, threshold: 2, shares }, holders)).toEqual(['USED_BEFORE']);
    const [first] = shares;
    expect(
      decideRecovery(
        { isUsed: false, threshold: 2, shares: [first, first].flatMap((s) => s ?? []) },
        holders,
      ),
    ).toEqual(['HOLDER_TWICE', 'INDEX_NOT_IN_ORDER']);
    const stale = shares.map((share) => ({ ...share, holderPublicKey: 'an older key' }));
    expect(decideRecovery({ isUsed: false, threshold: 2, shares: stale }, holders)).toEqual([
      'HOLDER_KEY_CHANGED',
    ]);
  });

  it('never accepts a key that one person could open', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 6 }), fc.subarray(shares), (threshold, some) => {
        const renumbered = some.map((share, index) => ({ ...share, index }));
        const accepted =
          decideRecovery({ isUsed: false, threshold, shares: renumbered }, holders).length === 0;
        expect(accepted).toBe(threshold >= 2 && some.length >= threshold);
      }),
    );
  });
});
