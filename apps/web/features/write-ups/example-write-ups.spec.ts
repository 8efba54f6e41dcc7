import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '@subrosa/deid';
import { EXAMPLE_WRITE_UPS } from './example-write-ups.js';
import { FORMS_WITH_EXAMPLE } from './forms-with-example.js';

const screener = createScreener(defaultData());

describe('the examples of the forms', () => {
  it.each(EXAMPLE_WRITE_UPS)('of $templateId leave the engine nothing to find', ({ question, texts }) => {
    const sections = Object.entries(texts).map(([key, text]) => ({ key, text }));
    const document = { sections: [{ key: 'question', text: question }, ...sections] };
    const found = screener.screen(document).map(({ section, from, to }) => {
      const { text = '' } = document.sections.find(({ key }) => key === section) ?? {};
      return `${section}: ${text.slice(from, to)}`;
    });
    expect(found).toEqual([]);
  });

  it('are known by their forms', () => {
    expect(EXAMPLE_WRITE_UPS.map(({ templateId }) => templateId)).toEqual(FORMS_WITH_EXAMPLE);
  });

  it('would not pass with somebody in them', () => {
    const text = `${EXAMPLE_WRITE_UPS[0]?.texts['background'] ?? ''} Maribel Quintanilla lives in Fresno.`;
    expect(screener.screen({ sections: [{ key: 'background', text }] }).length).toBeGreaterThan(1);
  });
});
