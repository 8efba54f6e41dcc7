import { describe, expect, it } from '@jest/globals';
import type { CaseThreadFragment } from '../../graphql/generated/operations.js';
import { filterThreads, nextOpenThread, numberThreads } from './thread-order.js';

const thread = (id: string, rest: Partial<CaseThreadFragment> = {}): CaseThreadFragment => ({
  id,
  section: null,
  tag: 'NONE',
  isPending: false,
  createdAt: '2026-11-01T10:00:00Z',
  resolvedAt: null,
  versionNumber: 1,
  startedBy: { id: 'p1', displayName: 'Sage' },
  resolvedBy: null,
  currentPlace: null,
  passage: null,
  viewerCan: { reply: true, resolve: true, reopen: false },
  comments: [],
  ...rest,
});

const at = (section: string, from: number): Partial<CaseThreadFragment> => ({
  section,
  passage: { quote: 'words', place: { from, to: from + 5 } },
});

const shown = { number: 1, isNewest: true, sections: ['concern', 'course'] };
const idsOf = (list: readonly { readonly thread: { readonly id: string } }[]) =>
  list.map(({ thread: { id } }) => id);

describe('numberThreads', () => {
  it('goes by the text, then by what stands elsewhere, then by the case as a whole', () => {
    const list = numberThreads(
      [
        thread('whole'),
        thread('course', at('course', 0)),
        thread('gone', {
          section: 'concern',
          passage: { quote: 'old', place: { from: 1, to: 4 } },
          versionNumber: 0,
        }),
        thread('late', at('concern', 50)),
        thread('early', at('concern', 2)),
      ],
      shown,
    );
    expect(idsOf(list)).toEqual(['early', 'late', 'gone', 'course', 'whole']);
    expect(list.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(list[2]?.place).toEqual({ kind: 'elsewhere', section: 'concern' });
  });

  it('shows a thread of an earlier version where its words stand now, but only in the newest version', () => {
    const moved = thread('moved', {
      section: 'concern',
      versionNumber: 1,
      currentPlace: { from: 7, to: 9 },
      passage: { quote: 'as', place: { from: 3, to: 5 } },
    });
    const inNewest = numberThreads([moved], { ...shown, number: 3 });
    expect(inNewest[0]?.place).toEqual({ kind: 'words', section: 'concern', at: { from: 7, to: 9 } });
    const inOther = numberThreads([moved], { ...shown, number: 2, isNewest: false });
    expect(inOther[0]?.place.kind).toBe('elsewhere');
    const inOwn = numberThreads([moved], { ...shown, number: 1, isNewest: false });
    expect(inOwn[0]?.place).toEqual({ kind: 'words', section: 'concern', at: { from: 3, to: 5 } });
  });
});

describe('filterThreads and nextOpenThread', () => {
  const list = numberThreads(
    [
      thread('a', at('concern', 0)),
      thread('b', { ...at('concern', 9), resolvedAt: '2026-11-02T10:00:00Z', startedBy: null }),
      thread('c', { ...at('course', 0), startedBy: null }),
    ],
    shown,
  );

  it('knows open ones and own ones', () => {
    expect(idsOf(filterThreads(list, 'open', 'p1'))).toEqual(['a', 'c']);
    expect(idsOf(filterThreads(list, 'mine', 'p1'))).toEqual(['a']);
    expect(idsOf(filterThreads(list, 'all', 'p1'))).toEqual(['a', 'b', 'c']);
  });

  it('goes round the open ones in both ways', () => {
    expect(nextOpenThread(list, null, 1)?.thread.id).toBe('a');
    expect(nextOpenThread(list, 'a', 1)?.thread.id).toBe('c');
    expect(nextOpenThread(list, 'c', 1)?.thread.id).toBe('a');
    expect(nextOpenThread(list, 'b', -1)?.thread.id).toBe('a');
    expect(nextOpenThread([], null, 1)).toBeNull();
  });
});
