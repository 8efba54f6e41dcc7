import { describe, expect, it } from '@jest/globals';
import { refusalTexts } from './refusal-texts.js';
import { OfflineError, RequestError } from './request-error.js';

describe('the reasons of a refusal', () => {
  it('are all that the API explains, each once', () => {
    const error = new RequestError('PLAN_NOT_POSSIBLE', 'Not like this.', {
      explanations: ['Too early.', 'Too late.', 'Too early.', 4],
    });
    expect(refusalTexts(error)).toEqual(['Too early.', 'Too late.']);
  });

  it('are its own sentence where nothing is explained', () => {
    expect(refusalTexts(new RequestError('FORBIDDEN', 'You may not do that.'))).toEqual([
      'You may not do that.',
    ]);
    expect(refusalTexts(new OfflineError())).toHaveLength(1);
  });

  it('are none where there was no refusal', () => {
    expect(refusalTexts(null)).toEqual([]);
  });
});
