import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import type { ThreadId } from '@subrosa/kernel';
import { makeAnchor, shownToOriginal } from '../cases/index.js';
import type { OpenedSection } from '../cases/index.js';
import type { ThreadTag } from './domain/comment-rules.js';
import type { OpenCase } from './open-case.js';
import { sealAnchor } from './stored-anchor.js';
import { WHOLE_CASE } from './domain/comment-rules.js';
import type { ThreadRow } from './thread.row.js';

/** A passage as its reader has marked it in the newest version, in the text as shown to that reader. */
export interface MarkedPassage {
  readonly version: number;
  readonly section: string;
  readonly from: number;
  readonly to: number;
  /** What the reader believes to have marked; a mismatch is refused. */
  readonly quote?: string | null | undefined;
}

/** Most protected first: a thread about the whole case inherits the first of these that the version holds. */
const BY_PROTECTION = ['PSYCHOTHERAPY_NOTE_DERIVED', 'RECORD_DERIVED', 'FICTIONAL'];

/** The most protected of these classes; of none, the most protected there is. */
export function strictestClass(classes: readonly string[]): string {
  return BY_PROTECTION.find((one) => classes.includes(one)) ?? 'PSYCHOTHERAPY_NOTE_DERIVED';
}

/** True for what only those may read whose audience may read psychotherapy notes. */
export function isOfNotes(sectionClass: string): boolean {
  return sectionClass === BY_PROTECTION[0];
}

/** The row of a thread about the case as a whole. */
export function wholeCaseThread(
  open: OpenCase,
  classes: readonly string[],
  rest: { tag: ThreadTag; isPending: boolean; now: Date },
): ThreadRow {
  return { ...threadBase(open, rest), sectionKey: WHOLE_CASE, class: strictestClass(classes) };
}

/**
 * The row of a thread anchored to a passage. VERSION_CONFLICT on another version than the newest, INVALID_INPUT for a section that
 * is not open to the reader or a passage that is not in it.
 */
export function anchoredThread(
  open: OpenCase,
  place: { readonly passage: MarkedPassage; readonly sections: readonly OpenedSection[] },
  rest: { tag: ThreadTag; isPending: boolean; now: Date },
): ThreadRow {
  const { passage, sections } = place;
  assertNewest(open, passage.version);
  const found = sections.find(({ section }) => section.key === passage.section);
  if (found === undefined) throw invalidInput('anchor.section', 'must be a section that you have opened');
  const { section, text, shown, hidden } = found;
  const stored = shownToOriginal(passage, hidden, text.length);
  const at = { version: open.newest.number, section: section.key, text };
  const anchor = makeAnchor(at, stored.from, stored.to);
  const given = passage.quote ?? anchor.quote;
  if (given !== shown.slice(passage.from, passage.to)) {
    throw invalidInput('anchor.quote', 'does not stand there; mark the passage again');
  }
  const base = threadBase(open, rest);
  return {
    ...base,
    sectionKey: section.key,
    class: section.class,
    fromOffset: anchor.from,
    toOffset: anchor.to,
    anchor: sealAnchor(open.cipher, base.id, anchor),
  };
}

function assertNewest(open: OpenCase, version: number): void {
  if (version === open.newest.number) return;
  throw new AppError('VERSION_CONFLICT', {
    resource: 'Case',
    resourceId: open.row.id,
    current: open.newest.number,
  });
}

function threadBase(
  open: OpenCase,
  { tag, isPending, now }: { tag: ThreadTag; isPending: boolean; now: Date },
): Omit<ThreadRow, 'sectionKey' | 'class'> {
  return {
    clinicId: open.row.clinicId,
    id: newId<ThreadId>(),
    caseId: open.row.id,
    versionId: open.newest.id,
    fromOffset: 0,
    toOffset: 0,
    anchor: null,
    tag,
    startedBy: open.actor.personId,
    resolvedBy: null,
    resolvedAt: FOREVER,
    visibleFrom: isPending ? FOREVER : now,
    createdAt: now,
    version: 1,
  };
}
