import { describe, expect, it } from '@jest/globals';
import { mayStay } from './group-stay.js';

const at = (day: number) => new Date(Date.UTC(2027, 0, day));
const clinic = { isActive: true, activeFrom: at(1), roles: ['CLINICIAN'] };
const member = { isGuest: false, activeFrom: at(5) };
const guest = { isGuest: true, activeFrom: at(5) };

describe('staying in a group', () => {
  it.each([
    ['a clinician', member, clinic, false, true],
    ['a clinician who is a supervisor now', member, { ...clinic, roles: ['SUPERVISOR'] }, false, true],
    ['who has left', member, { ...clinic, isActive: false }, true, false],
    ['who has left and come back', member, { ...clinic, activeFrom: at(6) }, true, false],
    ['who came back before', member, { ...clinic, activeFrom: at(4) }, true, true],
    ['a clinician no more', member, { ...clinic, roles: ['ADMINISTRATOR'] }, false, false],
    ['a guest', guest, { ...clinic, roles: ['GUEST'] }, false, true],
    ['a guest who works here now', guest, clinic, false, false],
  ])('%s', (...row) => {
    const [, place, stay, hasLeft, expected] = row;
    expect(mayStay(place, stay, hasLeft)).toBe(expected);
  });
});
