import { describe, expect, it } from '@jest/globals';
import type { InboxQuery, InboxRowPartsFragment } from '../../graphql/generated/operations.js';
import { bringBack, putAside } from './put-aside.js';

const row = (id: string, snoozedUntil: string | null = null): InboxRowPartsFragment => ({
  id,
  ask: 'REVIEW',
  as: 'SUPERVISOR',
  place: 'CASE',
  subjectId: id,
  caseId: id,
  caseNumber: 1,
  purpose: null,
  urgency: null,
  audienceKind: null,
  person: null,
  since: '2026-03-10T12:00:00Z',
  dueAt: null,
  isOverdue: false,
  expiresAt: null,
  count: null,
  version: null,
  stage: null,
  snoozableUntil: '2026-03-20T12:00:00Z',
  snoozedUntil,
  reminding: null,
});

const EMPTY = { rows: [], total: 0 };
const inbox: InboxQuery['inbox'] = {
  nextDueAt: null,
  needsYou: { rows: [row('a'), row('b')], total: 60 },
  snoozed: { rows: [row('c', '2026-03-12T12:00:00Z')], total: 1 },
  waitingForOthers: EMPTY,
  endsSoon: EMPTY,
  ended: EMPTY,
};
const idsOf = ({ needsYou, snoozed }: InboxQuery['inbox']) =>
  [needsYou, snoozed].map(({ rows, total }) => `${rows.map(({ id }) => id).join('')} ${String(total)}`);

describe('an inbox before the server has answered', () => {
  it('has the row where it will be, in the order of return, and the numbers with it', () => {
    expect(idsOf(putAside(inbox, 'a', '2026-03-11T12:00:00Z'))).toEqual(['b 59', 'ac 2']);
    expect(idsOf(putAside(inbox, 'a', '2026-03-13T12:00:00Z'))).toEqual(['b 59', 'ca 2']);
    expect(idsOf(bringBack(inbox, 'c'))).toEqual(['abc 61', ' 0']);
  });

  it('puts aside again what is put aside, once', () => {
    const again = putAside(inbox, 'c', '2026-03-14T12:00:00Z');
    expect(idsOf(again)).toEqual(['ab 60', 'c 1']);
    expect(again.snoozed.rows[0]?.snoozedUntil).toBe('2026-03-14T12:00:00Z');
  });

  it('is as it was where there is no such row', () => {
    expect(putAside(inbox, 'gone', '2026-03-11T12:00:00Z')).toBe(inbox);
    expect(bringBack(inbox, 'a')).toBe(inbox);
  });
});
