import { HIDDEN_MARK, mergePassages } from '../cases/index.js';
import type { Passage } from '../cases/index.js';

/** Where a stretch of the author's text stands in the text as a reader is shown it, or null if some of it is hidden from them. */
export function shownPlace(
  section: { readonly text: string; readonly hidden: readonly Passage[] },
  stretch: Passage,
): Passage | null {
  let shift = 0;
  for (const { from, to } of mergePassages(section.hidden, section.text.length)) {
    if (stretch.to <= from) break;
    if (stretch.from < to) return null;
    shift += HIDDEN_MARK.length - (to - from);
  }
  return { from: stretch.from + shift, to: stretch.to + shift };
}
