import { describe, expect, it } from '@jest/globals';
import { RESTRICTED_ZIP_AREAS, RESTRICTED_ZIP_LISTS } from './restricted-zip-areas.js';

describe('the restricted three-digit areas', () => {
  it('hold the seventeen of the guidance and those of every later count', () => {
    expect(RESTRICTED_ZIP_LISTS.map(({ census, areas }) => [census, new Set(areas).size])).toEqual([
      [2000, 17],
      [2010, 18],
      [2020, 18],
    ]);
    for (const { areas } of RESTRICTED_ZIP_LISTS)
      for (const area of areas) expect(RESTRICTED_ZIP_AREAS.has(area)).toBe(true);
    expect(RESTRICTED_ZIP_AREAS.size).toBe(23);
  });

  it('are three digits each and leave a populous area alone', () => {
    expect([...RESTRICTED_ZIP_AREAS].filter((area) => !/^\d{3}$/.test(area))).toEqual([]);
    expect(RESTRICTED_ZIP_AREAS.has('953')).toBe(false);
  });
});
