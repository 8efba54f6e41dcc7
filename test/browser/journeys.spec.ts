import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { JOURNEYS } from './journey-titles.js';

const here = new URL('.', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, here), 'utf8');
const files = readdirSync(here).filter((file) => /^journey-\d\d-.*\.browser\.ts$/.test(file));

/** What Playwright can do to a page that a keyboard cannot. */
const BY_NO_HAND =
  /(?<!hand|keyboard)\.(?:click|dblclick|tap|hover|fill|check|uncheck|press|focus|selectOption|dispatchEvent)\(/;

describe('the ten journeys', () => {
  it('stand in the table of README.md with their titles and files', () => {
    const rows = [...read('README.md').matchAll(/^\| +(\d+) \| (.*?) +\| \[(.*)\]\(\3\) +\|$/gm)].map(
      ([, number, title, file]) => ({ number: Number(number), title, file }),
    );
    const wanted = Object.entries(JOURNEYS).map(([number, title]) => ({
      number: Number(number),
      title,
      file: files.find((file) => file.startsWith(`journey-${number.padStart(2, '0')}-`)),
    }));
    expect(rows).toHaveLength(10);
    expect(rows).toEqual(wanted);
  });

  it('are played, each in its own file, and touch a page by a hand only', () => {
    for (const file of files) {
      const script = read(file);
      const played = [...script.matchAll(/^journey\((\d+),/gm)].map(([, number]) => Number(number));
      expect(new Set(played)).toEqual(new Set([Number(file.slice('journey-'.length, 'journey-00'.length))]));
      expect(script).not.toMatch(BY_NO_HAND);
    }
  });
});
