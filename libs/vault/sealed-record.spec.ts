import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_CONTENT_BYTES,
  openRecord,
  openRecordWithClinicKey,
  resealKeyForClinic,
  resealRecord,
  sealRecord,
} from './index.js';
import { author, clinic, clinicOf, context } from './test/actors.js';
import { refusal } from './test/tampering.js';

const input = { keys: author, clinicRecoveryPublicKey: clinic.publicKey, context };
const sealed = await sealRecord({ pseudonym: 'Moonlit Curlew' }, input);

/** JSON has no negative zero. */
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Thousands of tries; generous, because a loaded machine is no failure. */
const SLOW_MS = 60_000;

describe('a sealed record', () => {
  it(
    'opens for its author and with the clinic key, whatever JSON it holds',
    async () => {
      await fc.assert(
        fc.asyncProperty(json, async (content) => {
          const made = await sealRecord(content, input);
          expect(await openRecord(author, made, context)).toEqual(content);
          expect(await openRecordWithClinicKey(clinic, made, context)).toEqual(content);
        }),
      );
    },
    SLOW_MS,
  );

  it('has another key, nonce and ciphertext each time', async () => {
    const again = await sealRecord({ pseudonym: 'Moonlit Curlew' }, input);
    for (const part of ['blob', 'keyForAuthor', 'keyForClinic'] as const) {
      expect(again[part]).not.toBe(sealed[part]);
    }
    // A blob does not open under another record's key, though the context is the same.
    expect(await refusal(openRecord(author, { ...sealed, blob: again.blob }, context))).toBe('DAMAGED');
  });

  it('takes a new version under its own key, and the old version does not pass for the new', async () => {
    const next = { ...context, version: 2 };
    const resealed = await resealRecord(
      { pseudonym: 'Moonlit Curlew', note: 'b' },
      { keys: author, sealed, context: next },
    );
    expect(resealed.keyForAuthor).toBe(sealed.keyForAuthor);
    expect(resealed.keyForClinic).toBe(sealed.keyForClinic);
    expect(await openRecord(author, resealed, next)).toEqual({ pseudonym: 'Moonlit Curlew', note: 'b' });
    expect(await openRecordWithClinicKey(clinic, resealed, next)).toEqual({
      pseudonym: 'Moonlit Curlew',
      note: 'b',
    });
    expect(await refusal(openRecord(author, sealed, next))).toBe('WRONG_CONTEXT');
    expect(await refusal(openRecord(author, resealed, context))).toBe('WRONG_CONTEXT');
    const elsewhere = { ...next, recordId: 'record-2' };
    expect(await refusal(resealRecord({}, { keys: author, sealed, context: elsewhere }))).toBe(
      'WRONG_CONTEXT',
    );
  });

  it('moves to a new clinic key without touching the content', async () => {
    const renewed = await clinicOf('clinic-1');
    const moved = await resealKeyForClinic(author, sealed, {
      clinicRecoveryPublicKey: renewed.publicKey,
      context,
    });
    expect(moved.blob).toBe(sealed.blob);
    expect(await openRecordWithClinicKey(renewed, moved, context)).toEqual({ pseudonym: 'Moonlit Curlew' });
    expect(await refusal(openRecordWithClinicKey(clinic, moved, context))).toBe('WRONG_KEYS');
  });

  it(
    'refuses what JSON would lose without a word, and what is too large',
    async () => {
      const cycle: Record<string, unknown> = {};
      cycle['self'] = cycle;
      const lossy = [
        undefined,
        { a: undefined },
        new Map([['a', 1]]),
        new Date(),
        NaN,
        1n,
        [() => 1],
        cycle,
        Array(2),
      ];
      for (const content of lossy) expect(await refusal(sealRecord(content, input))).toBe('NOT_JSON');
      expect(await refusal(sealRecord('x'.repeat(MAX_CONTENT_BYTES), input))).toBe('TOO_LARGE');
      const large = 'x'.repeat(MAX_CONTENT_BYTES - 6);
      expect(await openRecord(author, await sealRecord(large, input), context)).toBe(large);
    },
    SLOW_MS,
  );

  it('refuses a context with a missing part or a version that is no count', async () => {
    for (const wrong of [
      { clinicId: '' },
      { ownerId: '' },
      { recordId: '' },
      { version: -1 },
      { version: 0.5 },
    ]) {
      expect(await refusal(sealRecord({}, { ...input, context: { ...context, ...wrong } }))).toBe(
        'INVALID_CONTEXT',
      );
    }
  });

  it('says little by its length', async () => {
    const size = async (length: number) => (await sealRecord('x'.repeat(length), input)).blob.length;
    const small = await size(0);
    expect(await size(900)).toBe(small);
    expect(await size(1_100)).toBeGreaterThan(small);
    const lengths = await Promise.all(Array.from({ length: 60 }, (_, at) => size(at * 1_000)));
    expect(new Set(lengths).size).toBe(7);
  });
});
