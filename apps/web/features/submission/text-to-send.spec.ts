import { describe, expect, it } from '@jest/globals';
import { textDigest } from '@subrosa/kernel';
import { textToSend, textWithheld } from './text-to-send.js';

const text = {
  question: 'What now?',
  sections: [
    { key: 'course', text: 'Rose came late.', heading: 'Course so far' },
    { key: 'background', text: '  \n' },
  ],
  resolutions: [{ section: 'course', from: 0, to: 4, kind: 'A_NAME', resolution: 'REPLACED' }] as const,
  unresolved: 0,
};

describe('what goes to the gate', () => {
  it('leaves blank sections out and vouches for exactly what is sent', async () => {
    const sent = await textToSend(text, 3);
    expect(sent.sections).toEqual([{ key: 'course', text: 'Rose came late.' }]);
    expect(sent.deviceCheck).toEqual({
      textDigest: await textDigest([{ key: 'question', text: 'What now?' }, ...sent.sections]),
      recordVersion: 3,
      engineVersion: expect.stringMatching(/^deid-/),
      unresolved: 0,
    });
    expect(sent.resolutions).toEqual([
      { section: 'course', from: 0, to: 4, kind: 'A_NAME', resolution: 'REPLACED', reasonCode: null },
    ]);
  });

  it('holds no word when they are withheld', () => {
    expect(JSON.stringify(textWithheld(['course']))).not.toContain('Rose');
    expect(textWithheld(['course']).sections).toEqual([{ key: 'course', text: '' }]);
  });
});
