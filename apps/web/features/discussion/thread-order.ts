import type { CaseThreadFragment } from '../../graphql/generated/operations.js';
import type { Stretch } from './stretch.js';

/** What a thread is about in the version that is shown: words of a section, words of another version, or the case as a whole. */
export type ThreadPlace =
  | { readonly kind: 'words'; readonly section: string; readonly at: Stretch }
  | { readonly kind: 'elsewhere'; readonly section: string }
  | { readonly kind: 'case' };

/** A thread with its place and the number it has on the page. */
export interface NumberedThread {
  readonly thread: CaseThreadFragment;
  readonly place: ThreadPlace;
  readonly number: number;
}

/** The version that is shown. */
export interface ShownVersion {
  readonly number: number;
  readonly isNewest: boolean;
  /** Keys of its sections, in order. */
  readonly sections: readonly string[];
}

/** Which threads are listed. */
export type ThreadFilter = 'open' | 'mine' | 'all';

function placeOf(thread: CaseThreadFragment, shown: ShownVersion): ThreadPlace {
  const { section } = thread;
  if (section === null) return { kind: 'case' };
  const own = thread.versionNumber === shown.number ? (thread.passage?.place ?? null) : null;
  const at = own ?? (shown.isNewest ? thread.currentPlace : null);
  return at === null || !shown.sections.includes(section)
    ? { kind: 'elsewhere', section }
    : { kind: 'words', section, at };
}

const RANK = { words: 0, elsewhere: 1, case: 2 } as const;

function compare(a: NumberedThread, b: NumberedThread, sections: readonly string[]): number {
  if (a.place.kind === 'case' || b.place.kind === 'case')
    return RANK[a.place.kind] - RANK[b.place.kind] || a.thread.createdAt.localeCompare(b.thread.createdAt);
  const sectionOf = (key: string): number =>
    sections.includes(key) ? sections.indexOf(key) : sections.length;
  const bySection = sectionOf(a.place.section) - sectionOf(b.place.section);
  if (bySection !== 0) return bySection;
  if (a.place.kind === 'words' && b.place.kind === 'words')
    return a.place.at.from - b.place.at.from || a.place.at.to - b.place.at.to;
  return RANK[a.place.kind] - RANK[b.place.kind] || a.thread.createdAt.localeCompare(b.thread.createdAt);
}

/** Threads in the order of the text, those of other versions after the words of their section, those on the whole case last. */
export function numberThreads(
  threads: readonly CaseThreadFragment[],
  shown: ShownVersion,
): readonly NumberedThread[] {
  return threads
    .map((thread) => ({ thread, place: placeOf(thread, shown), number: 0 }))
    .sort((a, b) => compare(a, b, shown.sections))
    .map((one, index) => ({ ...one, number: index + 1 }));
}

/** True for a thread that still waits for something. */
export const isOpen = ({ thread }: NumberedThread): boolean => thread.resolvedAt === null;

/** The threads of a filter; mine are those in which this person has said something. */
export function filterThreads(
  threads: readonly NumberedThread[],
  filter: ThreadFilter,
  personId: string,
): readonly NumberedThread[] {
  switch (filter) {
    case 'all':
      return threads;
    case 'open':
      return threads.filter(isOpen);
    case 'mine':
      return threads.filter(
        ({ thread }) =>
          thread.startedBy?.id === personId || thread.comments.some(({ author }) => author?.id === personId),
      );
  }
}

/** The open thread after (or before) the present one, beginning again at the end; null if none is open. */
export function nextOpenThread(
  threads: readonly NumberedThread[],
  currentId: string | null,
  direction: 1 | -1,
): NumberedThread | null {
  const open = threads.filter(isOpen);
  const current = threads.find(({ thread }) => thread.id === currentId);
  const inWay = direction === 1 ? open : [...open].reverse();
  if (current === undefined) return inWay[0] ?? null;
  const beyond = inWay.find(({ number }) => (number - current.number) * direction > 0);
  return beyond ?? inWay[0] ?? null;
}
