import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TEXT_SIZES, USUAL_DISPLAY, parseDisplay } from './display-state.js';

describe('how a device shows Subrosa', () => {
  it('comes back as it was kept', () => {
    for (const textSize of TEXT_SIZES) {
      const chosen = { textSize, reducesMotion: true, highContrast: true, letterKeys: true, plainText: true };
      expect(parseDisplay(JSON.stringify(chosen))).toEqual(chosen);
    }
  });

  it('is as usual where nothing that can be read was kept', () => {
    for (const kept of [null, '', 'null', '[]', '7', '{"textSize":900}', '{"reducesMotion":"yes"}'])
      expect(parseDisplay(kept)).toEqual(USUAL_DISPLAY);
  });

  it('is one of the sizes offered, whatever was kept', () => {
    fc.assert(
      fc.property(fc.json(), (kept) => {
        expect(TEXT_SIZES).toContain(parseDisplay(kept).textSize);
      }),
    );
  });
});
