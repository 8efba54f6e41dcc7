import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { applyReplacements, createScreener, defaultData, undoReplacements } from '../index.js';
import type { Finding } from '../index.js';

const require = createRequire(import.meta.url);
// The list is a JSON file of strings; the first test fails if it ever is not.
const naughty = require('big-list-of-naughty-strings/blns.json') as string[];
const screener = createScreener(defaultData());
const screen = (text: string): Finding[] => screener.screen({ sections: [{ key: 'text', text }] });

/** True if findings are in order, apart from each other and inside the text, and replacing them can be undone. */
function isSound(text: string): boolean {
  const doc = { sections: [{ key: 'text', text }] };
  const findings = screener.screen(doc);
  let end = 0;
  for (const { from, to } of findings) {
    if (from < end || to <= from || to > text.length) return false;
    end = to;
  }
  return undoReplacements(applyReplacements(doc, findings)).sections[0]?.text === text;
}

describe('strings that break programs', () => {
  it('are a list of strings', () => {
    expect(naughty.length).toBeGreaterThan(400);
    expect(naughty.every((text) => typeof text === 'string')).toBe(true);
  });

  it('are screened soundly, alone and many times over', () => {
    expect(naughty.filter((text) => !isSound(text))).toEqual([]);
    expect(naughty.filter((text) => !isSound(`${text} `.repeat(20).slice(0, 1_000)))).toEqual([]);
  });

  it('do not hide a name on the next line', () => {
    const hides = (text: string): boolean => {
      const whole = `${text}\nShe was referred by Mrs. Okonkwo last week.`;
      const from = whole.lastIndexOf('Okonkwo');
      return !screen(whole).some((finding) => finding.from <= from && finding.to >= from + 7);
    };
    expect(naughty.filter(hides)).toEqual([]);
  });

  it('are sound where a surrogate pair or a joined emoji is cut in half', () => {
    const whole = 'Her sister Halima 👩🏽‍⚕️ came with Kwabena 👨‍👩‍👧‍👦 on 3/14/2024.';
    const cuts = Array.from({ length: whole.length }, (_, at) => whole.slice(at) + whole.slice(0, at));
    expect(cuts.filter((text) => !isSound(text))).toEqual([]);
  });
});
