import { describe, expect, it } from '@jest/globals';
import { isReady, reportWords } from './report-words.js';

const problem = (line: number) => ({ line, column: null, code: 'INVALID_INPUT', text: 'is malformed' });

describe('what became of a file', () => {
  it('that was looked at and is good: nothing is written yet', () => {
    const report = { isWritten: false, lines: 2, problems: [] };
    expect(reportWords(report, 'line')).toBe('All is well with 2 lines. Nothing is written yet.');
    expect(isReady(report)).toBe(true);
  });

  it('with bad lines: each counted once, none taken', () => {
    const report = { isWritten: false, lines: 3, problems: [problem(2), problem(2)] };
    expect(reportWords(report, 'line')).toBe(
      '1 of 3 lines cannot be taken, so none is. Nothing was written.',
    );
    expect(isReady(report)).toBe(false);
  });

  it('that was written, or was empty', () => {
    expect(reportWords({ isWritten: true, lines: 1, problems: [] }, 'line')).toBe('Done: 1 line.');
    const empty = { isWritten: false, lines: 0, problems: [] };
    expect(reportWords(empty, 'supervision')).toBe('There is no supervision to look at.');
    expect(isReady(empty)).toBe(false);
    expect(isReady({ isWritten: true, lines: 1, problems: [] })).toBe(false);
  });
});
