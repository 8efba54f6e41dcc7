import { describe, expect, it } from '@jest/globals';
import { answerFindings } from './answer-findings.js';
import { groupFindings } from './group-findings.js';
import { notFoundHere } from './listed-finding.js';
import type { ListedFinding } from './listed-finding.js';

const document = { sections: [{ key: 'course', text: 'Okonkwo met Lindqvist.' }] };
const found = (from: number, to: number, entity: string): ListedFinding => ({
  section: 'course',
  from,
  to,
  kind: 'A_NAME',
  confidence: 1,
  evidence: [],
  layers: [],
  replacement: 'Rivera',
  entity,
});
const told = { ...found(12, 21, 'server person-1'), toldByServer: 'looks like a name' };

describe('what the server found beyond this device', () => {
  it('is listed where this device found nothing, and only there', () => {
    expect(notFoundHere([told], [found(0, 7, 'person-1')])).toEqual([told]);
    expect(notFoundHere([told], [found(10, 14, 'person-2')])).toEqual([]);
    expect(notFoundHere([told], [{ ...found(12, 21, 'person-2'), section: 'background' }])).toEqual([told]);
  });

  it('is a row like any other, with the reason of the server', () => {
    const { open } = answerFindings(document, [told]);
    const [row] = groupFindings(document, open);
    expect(row).toMatchObject({ words: ['Lindqvist'], reasons: ['looks like a name'], isFromServer: true });
  });
});
