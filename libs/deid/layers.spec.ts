import { describe, expect, it } from '@jest/globals';
import { layerOf } from './evidence.js';
import { EVIDENCE, LAYERS, createScreener, defaultData } from './index.js';
import type { EvidenceCode, Layer, ScreenerData } from './index.js';

const layersIn = (text: string, quote: string, data: ScreenerData = defaultData()): readonly Layer[] => {
  const screener = createScreener(data, { names: [{ given: 'Halima', family: 'Okonkwo' }] });
  const findings = screener.screen({ sections: [{ key: 'a', text }] });
  return findings.find(({ from, to }) => text.slice(from, to) === quote)?.layers ?? [];
};

describe('the layers of a finding', () => {
  it('name the record when it knows the word, with whatever else spoke', () => {
    expect(layersIn('Later Okonkwo left the room.', 'Okonkwo')).toContain('RECORD');
    expect(layersIn('She saw Mrs. Okonkwo on Monday.', 'Okonkwo').slice(0, 2)).toEqual(['RECORD', 'RULES']);
  });

  it('name the rules alone for what only a form vouches for', () => {
    expect(layersIn('Write to mari.q@example.com now.', 'mari.q@example.com')).toEqual(['RULES']);
  });

  it('count lists as rules', () => {
    const { tagger: _, ...rules } = defaultData();
    expect(layersIn('I wrote to Bartholomew.', 'Bartholomew', rules)).toContain('RULES');
  });

  it('say when a name is marked because it was found elsewhere', () => {
    const { tagger: _, ...rules } = defaultData();
    const text = 'Her husband Hope left. Later that day Hope came back.';
    const [first, second] = createScreener(rules).screen({ sections: [{ key: 'a', text }] });
    expect(first?.layers).toContain('RULES');
    expect(second?.layers).toContain('PROPAGATION');
  });

  it('come from every reason there is, and each layer has one', () => {
    // The keys of a closed list.
    const codes = Object.keys(EVIDENCE) as EvidenceCode[];
    expect(new Set(codes.map(layerOf))).toEqual(new Set(LAYERS));
  });
});
