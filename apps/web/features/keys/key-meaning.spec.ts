import { describe, expect, it } from '@jest/globals';
import { LETTERS, keyMeaning } from './key-meaning.js';

const press = (key: string) => ({
  key,
  hasModifier: false,
  isTyping: false,
  hasSelection: false,
  isInDialog: false,
});

describe('single letters', () => {
  it('mean what the list says, and others nothing', () => {
    for (const [keys] of LETTERS) {
      const [first, second] = keys.split(/ then /);
      for (const key of (second ?? first ?? '').split(', '))
        expect(keyMeaning(press(key), second !== undefined).meaning).not.toBeNull();
    }
    expect(keyMeaning(press('q'), false)).toEqual({ meaning: null, waits: false });
    expect(keyMeaning(press('Enter'), false).meaning).toBeNull();
  });

  it('wait for a second one after g, and for one only', () => {
    expect(keyMeaning(press('g'), false)).toEqual({ meaning: null, waits: true });
    expect(keyMeaning(press('i'), true)).toEqual({ meaning: { does: 'go', to: '/' }, waits: false });
    expect(keyMeaning(press('j'), true)).toEqual({ meaning: null, waits: false });
    expect(keyMeaning(press('i'), false).meaning).toBeNull();
  });

  it.each(['hasModifier', 'isTyping', 'hasSelection', 'isInDialog'])('never fire when %s', (why) => {
    for (const key of ['j', 'c', 'x', '?', 'g'])
      expect(keyMeaning({ ...press(key), [why]: true }, false)).toEqual({ meaning: null, waits: false });
  });
});
