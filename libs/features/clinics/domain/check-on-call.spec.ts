import { describe, expect, it } from '@jest/globals';
import { checkedOnCall } from './check-on-call.js';

describe('who is on call', () => {
  it.each([
    ['  Night   desk ', ' +1 510 555 0100 ', { name: 'Night desk', phone: '+1 510 555 0100' }],
    ['Desk', '(510) 555-0100 ext. 12', { name: 'Desk', phone: '(510) 555-0100 ext. 12' }],
    ['Crisis line', '988', { name: 'Crisis line', phone: '988' }],
    ['', ' ', { name: '', phone: '' }],
    [null, undefined, { name: '', phone: '' }],
  ])('%j at %j is taken', (name, phone, expected) => {
    expect(checkedOnCall({ name, ...(phone === undefined ? {} : { phone }) })).toEqual(expected);
  });

  it.each([
    ['Desk', '', 'phone'],
    ['Desk', null, 'phone'],
    ['', '988', 'name'],
    ['a'.repeat(121), '988', 'name'],
    ['De\u200Bsk', '988', 'name'],
    ['Desk', 'call me', 'phone'],
    ['Desk', '9', 'phone'],
    ['Desk', '510 555 0100 ask for Kim', 'phone'],
    ['Desk', '1'.repeat(41), 'phone'],
  ])('%j at %j is refused by its field', (name, phone, field) => {
    expect(() => checkedOnCall({ name, phone })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ field }) }),
    );
  });
});
