import { movedBy } from '../detect/candidate.js';
import type { PlacedCandidate } from '../detect/candidate.js';
import type { ReadSection, WindowReading } from '../detect/window-reading.js';
import { sectionTokens } from '../detect/section-tokens.js';
import { mergeCandidates } from './merge-candidates.js';
import { TWICE, addName } from './propagate-names.js';
import type { KnownNames } from './propagate-names.js';
import { WindowCandidates, isSameNames } from './window-candidates.js';

interface Placed {
  readonly base: number;
  readonly window: WindowCandidates;
}

/** A key changes one window or two, and seldom more; a new text changes all, and has nothing to take over. */
const MOST_HEIRS = 4;

/**
 * Unites what the layers say of all windows of a document: a name found once is marked wherever it stands, guesses that the document
 * refutes are dropped, and overlaps become one. A window for which nothing has changed is not united again.
 */
export class DocumentCandidates {
  private windows: ReadonlyMap<WindowReading, WindowCandidates> = new Map();
  /** The names of the document united last. */
  private known: KnownNames = new Map();

  /** The candidates of each section, in order and apart from each other. */
  unite(sections: readonly ReadSection[]): PlacedCandidate[][] {
    const seenLower = (word: string): boolean => sections.some((section) => section.context.seenLower(word));
    const known = new Map<string, number>();
    const guesses = new Map<string, number>();
    const windows = new Map<WindowReading, WindowCandidates>();
    const fresh: WindowCandidates[] = [];
    const placed = sections.map((section) =>
      section.windows.map(({ reading, base }) => {
        const before = windows.get(reading) ?? this.windows.get(reading);
        const window = before ?? new WindowCandidates(reading);
        if (!before) fresh.push(window);
        windows.set(reading, window);
        window.refute(seenLower);
        addNames(known, section, { base, window });
        for (const [word, count] of window.guesses) guesses.set(word, (guesses.get(word) ?? 0) + count);
        return { base, window };
      }),
    );
    if (fresh.length <= MOST_HEIRS) this.handOver(fresh, windows);
    this.windows = windows;
    for (const [word, count] of guesses) if (count > 1 && !known.has(word)) known.set(word, TWICE);
    // The same object for the same names, by which a window sees that it need not look for them again.
    if (!isSameNames(known, this.known)) this.known = known;
    return placed.map((windows) => uniteSection(windows, this.known));
  }

  /** What was worked out for the windows that a key took away goes to those that came in their place. */
  private handOver(
    fresh: readonly WindowCandidates[],
    now: ReadonlyMap<WindowReading, WindowCandidates>,
  ): void {
    if (fresh.length === 0) return;
    const gone = [...this.windows].flatMap(([reading, window]) => (now.has(reading) ? [] : [window]));
    if (gone.length > MOST_HEIRS) return;
    for (const window of fresh) window.inherit(gone);
  }
}

function addNames(known: Map<string, number>, { windows }: ReadSection, { base, window }: Placed): void {
  for (const [word, confidence] of window.names) {
    if (confidence > (known.get(word) ?? -1)) known.set(word, confidence);
  }
  for (const one of window.reachingNames)
    addName(known, sectionTokens(windows, movedBy(base, one)), one.confidence);
}

/** Windows whose candidates reach into each other are united together. */
function uniteSection(windows: readonly Placed[], known: KnownNames): PlacedCandidate[] {
  const united: PlacedCandidate[] = [];
  let run: Placed[] = [];
  let end = -1;
  for (const one of windows) {
    const candidates = one.window.unite(known);
    const [first, last] = [candidates[0], candidates.at(-1)];
    if (!first || !last) continue;
    if (run.length > 0 && one.base + first.from >= end) {
      addRun(united, run);
      run = [];
    }
    run.push(one);
    end = Math.max(end, one.base + last.to);
  }
  addRun(united, run);
  return united;
}

function addRun(united: PlacedCandidate[], run: readonly Placed[]): void {
  const [only] = run;
  if (!only) return;
  const candidates: readonly PlacedCandidate[] =
    run.length === 1
      ? only.window.placed(only.base)
      : mergeCandidates(run.flatMap(({ base, window }) => window.all.map((one) => movedBy(base, one))));
  for (const one of candidates) united.push(one);
}
