import { describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import { checkPseudonym } from './pseudonym.js';
import { checkDeviceMadeId, checkEnvelope, checkSealedKeys } from './sealed-envelope.js';
import { sealedSample } from './testing.js';

const record = { kind: 'record', limit: 400 } as const;

describe('what a sealed field may hold', () => {
  it('takes an envelope of its kind', () => {
    expect(() => checkEnvelope('blob', sealedSample('record'), record)).not.toThrow();
  });

  it.each([
    ['clear text', 'Fictional Person, 12 Juniper Street'],
    ['clear text in base64', Buffer.from('Fictional Person, 12 Juniper Street').toString('base64url')],
    ['nothing', ''],
    ['only the beginning of a header', 'U1JW'],
    ['an envelope of another kind', sealedSample('recordKeyForAuthor')],
    ['padding', `${sealedSample('record', 164)}=`],
    ['a length that no bytes have', `${sealedSample('record', 163)}A`],
    ['an envelope with clear text behind it', `${sealedSample('record')} Fictional Person`],
  ])('refuses %s and names the field', (_, text) => {
    expect(() => checkEnvelope('blob', text, record)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ field: 'blob' }) }),
    );
  });

  it('tells size and limit of what is too large, and nothing of its content', () => {
    const text = sealedSample('record', 400);
    expect(() => checkEnvelope('blob', text, record)).toThrow(
      expect.objectContaining({
        code: 'TOO_LARGE',
        details: { field: 'blob', size: text.length, limit: 400 },
      }),
    );
  });

  it('stores no copy for a clinic that can recover nothing, and demands one from the others', () => {
    const keyForAuthor = sealedSample('recordKeyForAuthor');
    expect(checkSealedKeys({ keyForAuthor }, false)).toEqual({ keyForAuthor, keyForClinic: '' });
    expect(() => checkSealedKeys({ keyForAuthor }, true)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
    expect(() =>
      checkSealedKeys({ keyForAuthor, keyForClinic: sealedSample('recordKeyForAuthor') }, true),
    ).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('an id made on a device', () => {
  it('is a lower-case UUIDv7', () => {
    expect(() => checkDeviceMadeId('id', newId())).not.toThrow();
  });

  it.each([
    ['a random UUID', '6f1c2d3e-4b5a-4c7d-8e9f-0a1b2c3d4e5f'],
    ['another variant', '019a0000-0000-7000-c000-000000000000'],
    ['upper case', '019A0000-0000-7000-8000-000000000000'],
    ['a word', 'client'],
  ])('is not %s', (_, id) => {
    expect(() => checkDeviceMadeId('id', id)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('a pseudonym', () => {
  it('is two capitalised words', () => {
    expect(() => checkPseudonym('Moonlit Curlew')).not.toThrow();
  });

  it.each([
    'Moonlit',
    'moonlit curlew',
    'J D',
    'Moonlit Curlew 1971',
    'MRN 4711',
    'Moonlit  Curlew',
    'Möwe Curlew',
    'A Moonlit Curlew',
    '',
  ])('is not %p', (pseudonym) => {
    expect(() => checkPseudonym(pseudonym)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ field: 'pseudonym' }),
      }),
    );
  });
});
