/**
 * Tables of short texts, one a line, with the marks of the write-ups' answer keys. `\n`, `\t` and `\u200b` are escapes, `#`
 * begins a heading. A line that ends in `⟪2026-01-31 reason⟫` is known to fail since that day, for that reason.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { readMarks } from '../write-ups/answer-key.mjs';

const KNOWN = /\s*⟪(\d{4}-\d{2}-\d{2}) ([^⟪⟫]+)⟫$/u;

const unescape = (line) =>
  line.replace(/\\(?:n|t|u([0-9a-f]{4}))/gu, (escaped, code) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : escaped === '\\n' ? '\n' : '\t',
  );

/** Where the table of that name is. */
export const trapFile = (name) => new URL(`${name}.txt`, import.meta.url);

/** Every table of this folder: `{ file, cases: [{ line, heading, text, must, may, known? }] }`. */
export function readTraps(folder = new URL('.', import.meta.url)) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((file) => {
    let heading = '';
    const cases = [];
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (/^# [a-z]/u.test(line) || /^# HTML/u.test(line)) heading = line.slice(2);
      else if (line) {
        const known = KNOWN.exec(line);
        cases.push({
          line: line.replace(KNOWN, ''),
          heading,
          ...readMarks(unescape(line.replace(KNOWN, ''))),
          ...(known ? { known: { since: known[1], reason: known[2] } } : {}),
        });
      }
    }
    return { file: file.replace(/\.txt$/u, ''), cases };
  });
}
