import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from './index.js';

const SECRET = /zorblatt|qwendol|xyloburgh/i;
const TEXT =
  'Mrs. Zorblatticus-Quenneville met her sister Qwendolyssa on March 3rd 2024 at Xyloburgh General Hospital. ';

/** The paths at which a string that is reachable from a value holds a secret. */
function held(root: object): string[] {
  const seen = new Set<unknown>();
  const found: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (SECRET.test(value)) found.push(path);
      return;
    }
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map || value instanceof Set) for (const one of value) visit(one, `${path}[]`);
    for (const name of Object.getOwnPropertyNames(value)) visit(Reflect.get(value, name), `${path}.${name}`);
  };
  visit(root, 'screener');
  return found;
}

describe('a screener that is told to forget', () => {
  it('holds no word of what it read, nor of what it remembered of words', () => {
    const screener = createScreener(defaultData());
    const doc = { sections: [{ key: 'a', text: TEXT.repeat(30) }] };
    const before = screener.screen(doc);
    expect(held(screener).length).toBeGreaterThan(10);
    screener.forget();
    expect(held(screener)).toEqual([]);
    expect(screener.screen(doc)).toEqual(before);
  });
});
