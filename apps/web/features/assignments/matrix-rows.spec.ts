import { describe, expect, it } from '@jest/globals';
import { RequestError } from '../../graphql/request-error.js';
import type { MatrixAssignmentFragment } from '../../graphql/generated/operations.js';
import { transferReasons } from './assignment-words.js';
import { cellWords, matrixOf, nextCell } from './matrix-rows.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const AT = { zone: 'America/Los_Angeles', now: NOW };

const assignment = (over: Partial<MatrixAssignmentFragment>): MatrixAssignmentFragment => ({
  id: 'a',
  kind: 'PRIMARY',
  isStandby: false,
  state: 'ASSIGNED',
  activeFrom: '2026-01-01T08:00:00Z',
  activeUntil: null,
  agreementDueAt: null,
  agreementSignedAt: null,
  endReason: 'NONE',
  supervisorId: 's1',
  supervisor: { displayName: 'Sage' },
  superviseeId: 't1',
  supervisee: { displayName: 'Wren' },
  ...over,
});

describe('the grid of supervisions', () => {
  it('has trainees against supervisors by name, and what is between them', () => {
    const second = assignment({
      id: 'b',
      supervisorId: 's2',
      supervisor: { displayName: 'Linden' },
      kind: 'SECONDARY',
    });
    const other = assignment({ id: 'c', superviseeId: 't2', supervisee: { displayName: 'Larkspur' } });
    const { supervisors, rows } = matrixOf([assignment({}), second, other]);
    expect(supervisors.map(({ name }) => name)).toEqual(['Linden', 'Sage']);
    expect(rows.map(({ name }) => name)).toEqual(['Larkspur', 'Wren']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ id }) => id)))).toEqual([
      [[], ['c']],
      [['b'], ['a']],
    ]);
  });

  it('leaves out what was not decided, and names who left', () => {
    expect(matrixOf([assignment({ state: 'PROPOSED' })]).rows).toEqual([]);
    expect(matrixOf([assignment({ supervisor: null })]).supervisors[0]?.name).toBe('Somebody who left');
  });

  it('says kind, end and what is wrong', () => {
    expect(cellWords(assignment({}), AT)).toBe('Primary, no end');
    expect(cellWords(assignment({ activeUntil: '2027-06-01T07:00:00Z' }), AT)).toBe(
      'Primary, until May 31, 2027',
    );
    expect(cellWords(assignment({ agreementDueAt: '2026-03-01T08:00:00Z' }), AT)).toBe(
      'Primary, no end, agreement overdue',
    );
    expect(cellWords(assignment({ activeUntil: '2026-06-01T07:00:00Z', kind: 'COVERING' }), AT)).toBe(
      'Cover, ended May 31, 2026',
    );
    expect(cellWords(assignment({ kind: 'COVERING', isStandby: true }), AT)).toBe('Cover, stands by, no end');
  });

  it('is walked with arrows and never left by them', () => {
    expect(nextCell('ArrowDown', [0, 0], [2, 3])).toEqual([1, 0]);
    expect(nextCell('ArrowDown', [1, 0], [2, 3])).toEqual([1, 0]);
    expect(nextCell('ArrowLeft', [1, 0], [2, 3])).toEqual([1, 0]);
    expect(nextCell('ArrowUp', [1, 2], [2, 3])).toEqual([0, 2]);
    expect(nextCell('ArrowRight', [1, 2], [2, 3])).toEqual([1, 2]);
    expect([nextCell('Home', [1, 2], [2, 3]), nextCell('End', [1, 0], [2, 3])]).toEqual([
      [1, 0],
      [1, 2],
    ]);
    expect(nextCell('a', [0, 0], [2, 3])).toBeNull();
  });
});

describe('why cases were not handed over', () => {
  it('is every reason in words', () => {
    const error = new RequestError('CASE_NOT_TRANSFERABLE', 'No.', {
      reasons: ['NO_OPEN_CASE', 'NEW_REASON'],
    });
    expect(transferReasons(error)).toEqual(['No case is open that could be handed over.', 'NEW_REASON']);
    expect(transferReasons(new Error('x'))).toEqual([]);
  });
});
