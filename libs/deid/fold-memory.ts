import { foldText, foldTypography, isPlainWriting } from './fold-text.js';
import type { FoldedText } from './fold-text.js';
import { sameEnds } from './same-ends.js';
import type { SameEnds } from './same-ends.js';

/** A folded text, and what of it is as in the text folded before, where that is known. */
export interface FoldedAnew extends FoldedText {
  readonly same?: SameEnds;
}

/** What a unit becomes depends on fewer units than this before and after it. */
const REACH = 16;
/** A longer change is folded with the whole text. */
const MOST = 2000;

/**
 * Folds the successive texts of one section. While a text needs no more than its typography made plain, which every unit is by itself,
 * only what a key changed is looked at; the answer is that of `foldText`.
 */
export class FoldMemory {
  private last: { readonly text: string; readonly folded: string } | undefined;

  /** The folded text. */
  fold(text: string): FoldedAnew {
    const { last } = this;
    if (last) {
      const same = sameEnds(last.text, text);
      const middle = changed(text, same);
      if (middle !== undefined) {
        const folded = this.foldMiddle(last, middle, { text, same });
        this.last = { text, folded };
        return { folded, same };
      }
    }
    const whole = foldText(text);
    this.last = !whole.origin && isPlainWriting(text) ? { text, folded: whole.folded } : undefined;
    return whole;
  }

  /** A text that is folded already is its own folded text, which spares the making of another so long. */
  private foldMiddle(
    last: { readonly text: string; readonly folded: string },
    middle: string,
    { text, same }: { readonly text: string; readonly same: SameEnds },
  ): string {
    const plain = foldTypography(middle);
    if (plain === middle && last.folded === last.text) return text;
    return last.folded.slice(0, same.head) + plain + last.folded.slice(last.folded.length - same.tail);
  }
}

/** The units that are new, where the new text is as plain as the one before; nothing else can have made it less so. */
function changed(text: string, { head, tail }: SameEnds): string | undefined {
  const end = text.length - tail;
  if (end - head > MOST) return undefined;
  const around = text.slice(Math.max(0, head - REACH), end + REACH);
  return isPlainWriting(around) ? text.slice(head, end) : undefined;
}
