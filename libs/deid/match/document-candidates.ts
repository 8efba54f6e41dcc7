import { movedBy } from '../detect/candidate.js';
import type { PlacedCandidate } from '../detect/candidate.js';
import type { ReadSection, WindowReading } from '../detect/window-reading.js';
import { sectionTokens } from '../detect/section-tokens.js';
import { mergeCandidates } from './merge-candidates.js';
import { TWICE, addName } from './propagate-names.js';
import type { KnownNames } from './propagate-names.js';
import { WindowCandidates } from './window-candidates.js';

interface Placed {
  readonly base: number;
  readonly window: WindowCandidates;
}

/**
 * Unites what the layers say of all windows of a document: a name found once is marked wherever it stands, guesses that the document
 * refutes are dropped, and overlaps become one. A window for which nothing has changed is not united again.
 */
export class DocumentCandidates {
  private windows: ReadonlyMap<WindowReading, WindowCandidates> = new Map();

  /** The candidates of each section, in order and apart from each other. */
  unite(sections: readonly ReadSection[]): PlacedCandidate[][] {
    const seenLower = (word: string): boolean => sections.some((section) => section.context.seenLower(word));
    const known = new Map<string, number>();
    const guesses = new Map<string, number>();
    const windows = new Map<WindowReading, WindowCandidates>();
    const placed = sections.map((section) =>
      section.windows.map(({ reading, base }) => {
        const window = windows.get(reading) ?? this.windows.get(reading) ?? new WindowCandidates(reading);
        windows.set(reading, window);
        window.refute(seenLower);
        addNames(known, section, { base, window });
        for (const [word, count] of window.guesses) guesses.set(word, (guesses.get(word) ?? 0) + count);
        return { base, window };
      }),
    );
    this.windows = windows;
    for (const [word, count] of guesses) if (count > 1 && !known.has(word)) known.set(word, TWICE);
    return placed.map((windows) => uniteSection(windows, known));
  }
}

function addNames(known: Map<string, number>, { windows }: ReadSection, { base, window }: Placed): void {
  for (const [word, confidence] of window.names) known.set(word, Math.max(known.get(word) ?? 0, confidence));
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
