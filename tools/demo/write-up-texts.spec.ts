import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData, unresolved } from '@subrosa/deid';
import type { OpenedRecord, Resolution } from '@subrosa/deid';
import { loadTourCase } from '../tour/answer-key.mjs';
import { pseudonymize, screenWriteUp } from './author-device.mjs';
import { WRITE_UP_NAMES, writeUpNamed } from './write-up-texts.mjs';

const screener = createScreener(defaultData());
/** What the gate would still ask about: the question stands among the sections. */
function asked(
  question: string,
  sections: readonly { key: string; text: string }[],
  resolutions: readonly Resolution[] = [],
): number {
  const doc = { sections: [{ key: 'question', text: question }, ...sections] };
  return unresolved(doc, screener.screen(doc), resolutions).length;
}

const NOBODY: OpenedRecord = { names: [] };

describe('the write-ups of the demo', () => {
  it.each(WRITE_UP_NAMES)('%s passes the gate after its replacements', (name) => {
    const { question, sections, record = NOBODY } = writeUpNamed(name);
    const { findings } = screenWriteUp({ sections, record });
    const done = pseudonymize({ sections, record, findings });
    expect(done.unresolved).toBe(0);
    expect(asked(question, done.sections, done.resolutions)).toBe(0);
  });

  it('the draft with planted identifiers does not pass as it is', () => {
    const { question, sections, planted } = loadTourCase();
    expect(asked(question, sections)).toBeGreaterThanOrEqual(planted.length / 2);
  });
});
