import { describe, expect, it } from '@jest/globals';
import { newestVersion, startOfNext, textsOfVersion } from './next-version.js';

const version = (number: number, submittedAt: string) => ({
  id: `v${number}`,
  number,
  submittedAt,
  question: 'What now?',
  sections: [{ id: 's', key: 'course', text: `As sent in ${number}.` }],
});
const content = {
  question: 'Draft question',
  sections: [{ key: 'course', text: 'As drafted.' }],
  kept: [{ quote: 'Lakeview', reasonCode: 'CLINICAL_TERM' as const }],
};

describe('what the next version starts from', () => {
  const sent = version(1, '2026-11-20T10:00:00Z');

  const draft = (savedAt: string, isRestored = false) => ({ content, savedAt, isRestored });

  it('is the last version, with what the draft knows of its words', () => {
    const start = startOfNext(draft('2026-11-20T09:59:00Z'), sent, ['background', 'course']);
    expect(start).toEqual({
      question: 'What now?',
      sections: [
        { key: 'background', text: '' },
        { key: 'course', text: 'As sent in 1.' },
      ],
      kept: content.kept,
    });
  });

  it('is the draft once that was written on', () => {
    expect(startOfNext(draft('2026-11-21T10:00:00Z'), sent, ['course'])).toBe(content);
  });

  it('is what this tab could not save, however old the draft on the server is', () => {
    expect(startOfNext(draft('2026-11-20T09:59:00Z', true), sent, ['course'])).toBe(content);
  });

  it('finds the last version and its texts', () => {
    const newest = newestVersion([version(2, '2026-11-22T10:00:00Z'), sent]);
    expect(newest?.number).toBe(2);
    expect(textsOfVersion(sent)).toEqual(
      new Map([
        ['question', 'What now?'],
        ['course', 'As sent in 1.'],
      ]),
    );
    expect(newestVersion([])).toBeNull();
  });
});
