import { describe, expect, it } from '@jest/globals';
import { RequestError } from '../../graphql/request-error.js';
import {
  POLICY_FIELDS,
  boundWords,
  missingIn,
  policySentences,
  refusedFields,
  settingsOf,
  typedOf,
} from './retention-words.js';

const DAY = 86_400;
const POLICY = {
  afterSignOffSeconds: 14 * DAY,
  backstopSeconds: 60 * DAY,
  maximumSeconds: 180 * DAY,
  idleDraftSeconds: 30 * DAY,
  reviewDueSeconds: 2 * DAY,
  colleagueDueSeconds: 5 * 3_600,
  groupDueSeconds: 7 * DAY,
};

describe('a policy in sentences', () => {
  it('says first when text is deleted', () => {
    expect(policySentences(POLICY)[0]).toBe(
      'Text is deleted 14 days after sign-off, at most 60 days after submission.',
    );
    expect(policySentences(POLICY)[3]).toContain('5 hours to a named colleague');
  });
});

describe('the form', () => {
  it('gives back what it was given, also where it is no whole day', () => {
    expect(settingsOf(typedOf(POLICY))).toEqual(POLICY);
    const brief = { ...POLICY, afterSignOffSeconds: 90, reviewDueSeconds: 1 };
    expect(settingsOf(typedOf(brief))).toEqual(brief);
  });

  it('asks for each duration of the policy once', () => {
    expect(POLICY_FIELDS.map(({ field }) => field).sort()).toEqual(Object.keys(POLICY).sort());
  });

  it('names every field without a number, and sends nothing then', () => {
    const typed = { ...typedOf(POLICY), backstopSeconds: '', groupDueSeconds: -1, reviewDueSeconds: 'two' };
    expect(missingIn(typed)).toEqual(['backstopSeconds', 'reviewDueSeconds', 'groupDueSeconds']);
    expect(settingsOf(typed)).toBeNull();
  });
});

describe('the bounds', () => {
  const bounds = [{ field: 'backstopSeconds', minimum: 7 * DAY, maximum: 180 * DAY }];

  it('stand beside their field', () => {
    expect(boundWords(bounds, 'backstopSeconds')).toBe('From 7 days to 180 days.');
    expect(boundWords(bounds, 'maximumSeconds')).toBeUndefined();
  });

  it('that were broken are those that the API names', () => {
    const error = new RequestError('RETENTION_OUT_OF_BOUNDS', 'Out of bounds.', {
      fields: ['backstopSeconds'],
    });
    expect(refusedFields(error)).toEqual(['backstopSeconds']);
    expect(refusedFields(new RequestError('FORBIDDEN', 'No.'))).toEqual([]);
  });
});
