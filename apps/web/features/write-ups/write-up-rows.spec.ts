import { describe, expect, it } from '@jest/globals';
import type { DraftHeadFragment, OwnCaseFragment } from '../../graphql/generated/operations.js';
import { writeUpRows } from './write-up-rows.js';

const draft = (id: string, savedAt: string): DraftHeadFragment => ({
  id,
  clientRecordId: 'record',
  templateId: 'case-consultation',
  templateVersion: 1,
  version: 1,
  savedAt,
  expiresAt: '2026-12-01T00:00:00Z',
});
const oneCase = (change: Partial<OwnCaseFragment>): OwnCaseFragment => ({
  id: 'case',
  number: 4,
  state: 'SUBMITTED',
  draftId: null,
  clientRecordId: 'record',
  audienceKind: 'ASSIGNMENTS',
  submittedAt: '2026-11-01T00:00:00Z',
  stateChangedAt: '2026-11-02T00:00:00Z',
  reviewDueAt: '2026-11-04T00:00:00Z',
  expiresAt: '2026-12-20T00:00:00Z',
  isExpired: false,
  template: null,
  reviews: [],
  ...change,
});
const known = {
  templates: new Map([['case-consultation', 'Case consultation']]),
  pseudonyms: new Map([['record', 'Moonlit Curlew']]),
};

describe('my write-ups', () => {
  it('shows a draft until it is a case, and again once that is recalled', () => {
    const drafts = [draft('d', '2026-11-03T00:00:00Z')];
    const states = (state: OwnCaseFragment['state']) =>
      writeUpRows(drafts, [oneCase({ draftId: 'd', state })], known).map((row) => row.state);
    expect(states('SUBMITTED')).toEqual(['In review']);
    expect(states('RECALLED')).toEqual(['Draft']);
    expect(states('CHANGES_REQUESTED')).toEqual(['Changes asked']);
  });

  it('says ended of what expired although no job has run, and leads to its receipt', () => {
    const [row] = writeUpRows([], [oneCase({ isExpired: true })], known);
    expect(row).toMatchObject({ state: 'Ended', path: '/cases/4/receipt', expiresAt: null });
  });

  it('names who reviewed, else whom it was sent to, and puts the last change first', () => {
    const reviewed = oneCase({
      state: 'REVIEWED',
      stateChangedAt: '2026-11-09T00:00:00Z',
      reviews: [{ id: 'r', reviewer: { id: 'p', displayName: 'Sam Vale' } }],
    });
    const rows = writeUpRows([draft('d', '2026-11-08T00:00:00Z')], [oneCase({}), reviewed], known);
    expect(rows.map(({ title, reviewer }) => [title, reviewer])).toEqual([
      ['Case 4', 'Sam Vale'],
      ['Case consultation', ''],
      ['Case 4', 'Your supervisor'],
    ]);
  });
});
