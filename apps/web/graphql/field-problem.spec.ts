import { describe, expect, it } from '@jest/globals';
import { fieldProblem } from './field-problem.js';
import { OfflineError, RequestError } from './request-error.js';

describe('what is wrong with a field', () => {
  it('is the problem that the refusal names, at the field that it names', () => {
    const error = new RequestError('INVALID_INPUT', 'A value is malformed.', {
      field: 'reviewOn',
      problem: 'must not be in the past',
    });
    expect(fieldProblem(error, 'reviewOn')).toBe('This must not be in the past.');
    expect(fieldProblem(error, 'reason')).toBeUndefined();
  });

  it('is the sentence of the refusal where that says it all', () => {
    const error = new RequestError('TEXT_MAY_IDENTIFY', 'The text may identify someone.', {
      field: 'reason',
    });
    expect(fieldProblem(error, 'reason')).toBe('The text may identify someone.');
  });

  it('is nothing for other errors', () => {
    expect(fieldProblem(new OfflineError(), 'reason')).toBeUndefined();
    expect(fieldProblem(null, 'reason')).toBeUndefined();
  });
});
