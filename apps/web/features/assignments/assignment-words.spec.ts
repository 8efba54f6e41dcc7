import { expect, it } from '@jest/globals';
import type { AssignmentRowFragment } from '../../graphql/generated/operations.js';
import { agreementOf, bySupervisor, kindOf } from './assignment-words.js';

const row = (change: Partial<AssignmentRowFragment>): AssignmentRowFragment => ({
  id: 'a',
  version: 1,
  kind: 'PRIMARY',
  isStandby: false,
  lapse: 'NONE',
  activeFrom: '2026-01-01T00:00:00Z',
  activeUntil: null,
  agreementDueAt: null,
  agreementSignedAt: null,
  supervisorId: 's',
  supervisor: { displayName: 'Sage' },
  superviseeId: 't',
  supervisee: { displayName: 'Wren' },
  viewerCan: { end: true, cover: true, transfer: true, recordAgreement: true },
  ...change,
});

it('gathers by supervisor, both in the order of names', () => {
  const groups = bySupervisor([
    row({ supervisorId: 'z', supervisor: { displayName: 'Sage' }, supervisee: { displayName: 'Wren' } }),
    row({ supervisorId: 'z', supervisor: { displayName: 'Sage' }, supervisee: { displayName: 'Briar' } }),
    row({ supervisorId: 'a', supervisor: { displayName: 'Fern' } }),
  ]);
  expect(groups.map(({ name, rows }) => [name, rows.map((one) => one.supervisee?.displayName)])).toEqual([
    ['Fern', ['Wren']],
    ['Sage', ['Briar', 'Wren']],
  ]);
});

it('says how the agreement stands', () => {
  const due = { agreementDueAt: '2026-05-10T00:00:00Z', agreementSignedAt: null };
  expect(agreementOf(due, Date.parse('2026-05-09T23:59:59Z'))).toBe('To be signed');
  expect(agreementOf(due, Date.parse('2026-05-10T00:00:00Z'))).toBe('Overdue');
  expect(agreementOf({ ...due, agreementSignedAt: '2026-05-01T00:00:00Z' }, 0)).toBe('Signed');
});

it('names a cover that only stands by', () => {
  expect(kindOf({ kind: 'COVERING', isStandby: true })).toBe('Cover, stands by');
});
