/** A stretch of a section that is read by itself, with enough before and after it to read it by; all by places of the section. */
export interface SectionWindow {
  /** The core [from, to): every place of a section lies in the core of exactly one window. */
  readonly from: number;
  readonly to: number;
  /** What is read [start, end): the core and some words on both sides. */
  readonly start: number;
  readonly end: number;
}

/** The windows of a text of that length, and how many units at both ends another text has the same. */
export interface KnownWindows {
  readonly windows: readonly SectionWindow[];
  readonly length: number;
  readonly same: { readonly head: number; readonly tail: number };
}

/** A core is at least and at most so long; the last may be shorter. */
const LEAST = 1000;
const MOST = 2200;
/** How much stands before a core; cue words are never further away. */
const BEFORE = 120;
/** How much stands after a core; an address that begins in it may go on so far. */
const AFTER = 260;
/** Units that tell one place to cut from another. */
const NEAR = 10;

/**
 * The windows of a text. Where a core ends depends on the words about that place alone, so that an edit moves few borders: of
 * the line ends within reach the one whose next letters have the highest hash, else of the sentence ends, else of the spaces.
 */
export function windowsOf(text: string, known?: KnownWindows): SectionWindow[] {
  const windows: SectionWindow[] = [];
  const before = known && new CutsBefore(known, text.length);
  for (let from = 0; from < text.length || from === 0;) {
    const to = before?.cutAfter(from) ?? (text.length - from <= MOST ? text.length : cutAfter(text, from));
    windows.push({ from, to, start: startBefore(text, from), end: endAfter(text, to) });
    if (to >= text.length) break;
    from = to;
  }
  return windows;
}

/** Where the text before was cut, for the places at which the new one is the same as far as a cut depends on it. */
class CutsBefore {
  private at = 0;
  private readonly moved: number;

  constructor(
    private readonly known: KnownWindows,
    private readonly length: number,
  ) {
    this.moved = length - known.length;
  }

  /** The end of the core that begins at a place of the new text; asked in the order of the places. */
  cutAfter(from: number): number | undefined {
    const { head, tail } = this.known.same;
    if (from + MOST + NEAR < head) return this.find(from)?.to;
    if (from < this.length - tail) return undefined;
    const window = this.find(from - this.moved);
    return window && window.to + this.moved;
  }

  private find(from: number): SectionWindow | undefined {
    const { windows } = this.known;
    while ((windows[this.at]?.from ?? Infinity) < from) this.at += 1;
    const window = windows[this.at];
    return window?.from === from ? window : undefined;
  }
}

function cutAfter(text: string, from: number): number {
  let best = -1;
  let cut = from + MOST;
  for (let at = from + LEAST; at < from + MOST; at += 1) {
    const rank = rankOf(text, at);
    if (rank === 0 || rank * 0x10000 + 0xffff < best) continue;
    const score = rank * 0x10000 + hashAt(text, at + 1);
    if (score <= best) continue;
    best = score;
    cut = at + 1;
  }
  return best < 0 ? outsidePair(text, cut) : cut;
}

/** How good it is to cut after this unit: 3 after a line, 2 after a sentence, 1 after a space. */
function rankOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 10) return 3;
  if (code !== 32) return 0;
  const before = text.charCodeAt(at - 1);
  return before === 46 || before === 63 || before === 33 ? 2 : 1;
}

function hashAt(text: string, from: number): number {
  let hash = 17;
  const to = Math.min(text.length, from + NEAR);
  for (let at = from; at < to; at += 1) hash = (hash * 31 + text.charCodeAt(at)) & 0xffffff;
  return (hash ^ (hash >>> 8)) & 0xffff;
}

function startBefore(text: string, from: number): number {
  if (from <= BEFORE) return 0;
  for (let at = from - BEFORE; at < from - 1; at += 1) if (text.charCodeAt(at) <= 32) return at + 1;
  return outsidePair(text, from - BEFORE);
}

function endAfter(text: string, to: number): number {
  if (to + AFTER >= text.length) return text.length;
  for (let at = to + AFTER; at > to; at -= 1) if (text.charCodeAt(at) <= 32) return at;
  return outsidePair(text, to + AFTER);
}

function outsidePair(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
}
