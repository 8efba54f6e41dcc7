import type { SameEnds } from '../same-ends.js';
import type { SectionWindow } from './section-windows.js';

/** A text as it was cut into windows, and the words of each. */
export interface CutText<Words> {
  readonly windows: readonly SectionWindow[];
  readonly words: readonly Words[];
  readonly length: number;
}

/** What texts have in common that nothing is known of. */
export const NOTHING: SameEnds = { head: 0, tail: 0 };

/** The windows of the text before, by where they stand in the new one; asked in the order of the places. */
export class WindowsBefore<Words> {
  private at = 0;
  private readonly moved: number;

  constructor(
    private readonly cut: CutText<Words>,
    private readonly same: SameEnds,
    private readonly length: number,
  ) {
    this.moved = length - cut.length;
  }

  /** The window that stood at the place of another, and whether it is the same to the letter. */
  find(window: SectionWindow): { readonly words: Words; readonly isSame: boolean } | undefined {
    const { head, tail } = this.same;
    const isAfter = window.from >= this.length - tail;
    const moved = isAfter ? this.moved : 0;
    const { windows, words } = this.cut;
    while ((windows[this.at]?.from ?? Infinity) < window.from - moved) this.at += 1;
    const old = windows[this.at];
    const own = words[this.at];
    if (!old || !own || old.from !== window.from - moved) return undefined;
    const isUntouched = isAfter ? window.start >= this.length - tail : window.end <= head;
    const isSame =
      isUntouched &&
      old.to === window.to - moved &&
      old.start === window.start - moved &&
      old.end === window.end - moved;
    return { words: own, isSame };
  }
}
