import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData, unresolved } from '@subrosa/deid';
import { answerFindings } from './answer-findings.js';
import { withWordsFor } from './words-for-server.js';

const text = 'Mrs. Halloran brought him. Later Halloran, not Hallorans, rang; (Halloran) waited.';
const document = { sections: [{ key: 'background', text }] };
const told = { kind: 'A_NAME' as const, replacement: 'Halloran', toldByServer: 'looks like a name' };

describe('words that stand for what the server alone had found', () => {
  it('are answered wherever they stand whole, so that the server does not ask for them again', () => {
    const forServer = withWordsFor([told]);
    const { open, resolutions } = answerFindings(document, [], { forServer });
    expect(open).toEqual([]);
    expect(resolutions.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Halloran',
      'Halloran',
      'Halloran',
    ]);
    expect(new Set(resolutions.map(({ resolution }) => resolution))).toEqual(new Set(['REPLACED']));
    const found = createScreener(defaultData()).screen({
      sections: [{ key: 'background', text: text.slice(0, 26) }],
    });
    expect(found.length).toBeGreaterThan(0);
    expect(unresolved(document, found, resolutions)).toEqual([]);
  });

  it('are no answer where this device has found something itself', () => {
    const here = {
      section: 'background',
      from: 5,
      to: 13,
      kind: 'A_NAME' as const,
      entity: 'person-1',
      confidence: 0.9,
      layers: [],
      evidence: [],
      replacement: 'Ashgrove',
    };
    const { open, resolutions } = answerFindings(document, [here], { forServer: withWordsFor([told]) });
    expect(open).toEqual([here]);
    expect(resolutions.map(({ from }) => from)).not.toContain(5);
    expect(resolutions).toHaveLength(2);
  });

  it('are remembered of the server’s findings alone, each once', () => {
    const ofThisDevice = { kind: 'A_NAME' as const, replacement: 'Ashgrove' };
    const once = withWordsFor([told, told, ofThisDevice, { ...told, replacement: '' }]);
    expect(once).toEqual([{ words: 'Halloran', kind: 'A_NAME' }]);
    expect(withWordsFor([told], once)).toEqual(once);
  });
});
