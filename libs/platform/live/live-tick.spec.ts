import { describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import { parseTick } from './live-tick.js';

const [A, B] = [newId(), newId()];

describe('what the database tells', () => {
  it('is read as it is written by the triggers', () => {
    expect(parseTick(`case ${A} ${B}`)).toEqual({ kind: 'case', clinicId: A, caseId: B });
    expect(parseTick(`clinic ${A}`)).toEqual({ kind: 'clinic', clinicId: A });
    expect(parseTick(`person ${A}`)).toEqual({ kind: 'person', personId: A });
    expect(parseTick(`notice ${A} ${B}`)).toEqual({ kind: 'notice', clinicId: A, personId: B });
  });

  it.each(['', 'case', `case ${A}`, `case ${A} x`, `case ${A} ${B} more`, `clinic ${A} ${B}`, `other ${A}`])(
    'is nothing where it is not ours: "%s"',
    (payload) => {
      expect(parseTick(payload)).toBeNull();
    },
  );
});
