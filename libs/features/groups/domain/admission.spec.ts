import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideAdmission } from './admission.js';
import type { AdmissionPlace, PresentPlace, Standing } from './admission.js';

const clinician: Standing = { isMemberOfClinic: true, roles: ['CLINICIAN'], isLicensed: true };
const guest: Standing = { ...clinician, roles: ['GUEST'] };

const ROWS: readonly (readonly [string, AdmissionPlace, Standing, PresentPlace, readonly string[]])[] = [
  ['a licensed clinician', 'MEMBER', clinician, 'NONE', []],
  ['a licensed supervisor', 'MEMBER', { ...clinician, roles: ['SUPERVISOR', 'DIRECTOR'] }, 'NONE', []],
  ['a clinician as facilitator', 'FACILITATOR', clinician, 'NONE', []],
  ['a member as facilitator', 'FACILITATOR', clinician, 'MEMBER', []],
  ['a facilitator again', 'FACILITATOR', clinician, 'FACILITATOR', ['ALREADY_IN_GROUP']],
  ['a facilitator as member', 'MEMBER', clinician, 'FACILITATOR', ['ALREADY_IN_GROUP']],
  ['a member twice', 'MEMBER', clinician, 'MEMBER', ['ALREADY_IN_GROUP']],
  ['no licence', 'MEMBER', { ...clinician, isLicensed: false }, 'NONE', ['LICENCE_MISSING']],
  ['a trainee', 'MEMBER', { ...clinician, roles: ['TRAINEE'] }, 'NONE', ['TRAINEE', 'ROLE_MISSING']],
  ['a trainee who sees clients too', 'MEMBER', { ...clinician, roles: ['CLINICIAN', 'TRAINEE'] }, 'NONE', ['TRAINEE']],
  ['an administrator', 'MEMBER', { ...clinician, roles: ['ADMINISTRATOR'] }, 'NONE', ['ROLE_MISSING']],
  ['who has left', 'MEMBER', { ...clinician, isMemberOfClinic: false }, 'NONE', ['NOT_A_MEMBER_OF_THE_CLINIC']],
  ['a guest as member', 'MEMBER', guest, 'NONE', ['GUEST_WAITS_FOR_DIRECTOR']],
  ['a guest as facilitator', 'FACILITATOR', guest, 'GUEST', ['GUEST_WAITS_FOR_DIRECTOR', 'ALREADY_IN_GROUP']],
  ['a guest', 'GUEST', guest, 'NONE', []],
  ['a guest who waits', 'GUEST', guest, 'PROPOSED', ['ALREADY_PROPOSED']],
  ['a guest who is there', 'GUEST', guest, 'GUEST', ['ALREADY_IN_GROUP']],
  ['a guest without a licence', 'GUEST', { ...guest, isLicensed: false }, 'NONE', ['LICENCE_MISSING']],
  ['a colleague as guest', 'GUEST', clinician, 'NONE', ['NOT_A_GUEST']],
]; // prettier-ignore

describe('coming into a consultation group', () => {
  it.each(ROWS)('%s', (...row) => {
    const [, place, standing, present, expected] = row;
    expect(decideAdmission(place, standing, present)).toEqual(expected);
  });

  it('lets in nobody whom the audience of a case would not let read', () => {
    const roles = fc.subarray(['TRAINEE', 'CLINICIAN', 'SUPERVISOR', 'DIRECTOR', 'ADMINISTRATOR', 'GUEST']);
    const standing = fc.record({ isMemberOfClinic: fc.boolean(), roles, isLicensed: fc.boolean() });
    const place = fc.constantFrom<AdmissionPlace>('MEMBER', 'FACILITATOR', 'GUEST');
    const present = fc.constantFrom<PresentPlace>('NONE', 'PROPOSED', 'MEMBER', 'FACILITATOR', 'GUEST');
    fc.assert(
      fc.property(place, standing, present, (where, who, before) => {
        if (decideAdmission(where, who, before).length > 0) return;
        expect(who.isMemberOfClinic && who.isLicensed && !who.roles.includes('TRAINEE')).toBe(true);
        expect(who.roles.includes('GUEST')).toBe(where === 'GUEST');
        expect(where === 'FACILITATOR' ? ['NONE', 'MEMBER'] : ['NONE']).toContain(before);
      }),
    );
  });

  it('never lets somebody in for losing a role, a licence or the clinic', () => {
    const roles = fc.subarray(['CLINICIAN', 'SUPERVISOR', 'GUEST']);
    fc.assert(
      fc.property(roles, fc.constantFrom('MEMBER', 'FACILITATOR'), (held, where) => {
        const whole = { isMemberOfClinic: true, roles: held, isLicensed: true };
        const before = decideAdmission(where, whole, 'NONE').length;
        for (const less of [{ isLicensed: false }, { isMemberOfClinic: false }]) {
          expect(decideAdmission(where, { ...whole, ...less }, 'NONE').length).toBeGreaterThan(before);
        }
      }),
    );
  });
});
