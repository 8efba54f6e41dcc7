import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import type { PassageReportRow } from './passage-report.row.js';
import { toPassageReportType } from './section.type.js';

const row: PassageReportRow = {
  clinicId: 'clinic',
  id: 'report',
  caseId: 'case',
  sectionId: 'section',
  reportedBy: 'supervisor',
  fromOffset: 4,
  toOffset: 10,
  state: 'OPEN',
  reportedAt: new Date(0),
  answeredAt: FOREVER,
  answer: null,
  version: 1,
};

describe('a report', () => {
  it('tells its place, and so the length of what is hidden, to the author alone', () => {
    expect(toPassageReportType(row, { isAuthor: true })).toMatchObject({ from: 4, to: 10 });
    expect(toPassageReportType(row, { isAuthor: false })).toMatchObject({ from: null, to: null });
  });
});
