import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from './index.js';

describe('createScreener', () => {
  it('finds a name by its title and says why', () => {
    const text = 'She was referred by Mrs. Okonkwo last week.';
    const [finding] = createScreener(defaultData()).screen({ sections: [{ key: 'a', text }] });
    expect(finding && text.slice(finding.from, finding.to)).toBe('Okonkwo');
    expect(finding?.kind).toBe('A_NAME');
    expect(finding?.evidence[0]).toEqual({ code: 'TITLE', params: { cue: 'Mrs' } });
  });
});
