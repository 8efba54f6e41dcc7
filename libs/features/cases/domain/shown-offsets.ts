import type { Passage } from './anchor.js';
import { HIDDEN_MARK, mergePassages } from './hide-passages.js';

/**
 * Where a stretch of the text that a reader was shown stands in the author's text: a reader counts the marks, the author's text has
 * the hidden passages instead. A stretch that touches the inside of a mark takes in the whole passage behind it.
 */
export function shownToOriginal(span: Passage, hidden: readonly Passage[], textLength: number): Passage {
  const passages = mergePassages(hidden, textLength);
  return { from: startOf(span.from, passages), to: endOf(span.to, passages) };
}

function startOf(at: number, passages: readonly Passage[]): number {
  let shift = 0;
  for (const { from, to } of passages) {
    const mark = { from: from - shift, to: from - shift + HIDDEN_MARK.length };
    if (at < mark.from) break;
    if (at < mark.to) return from;
    shift = to - mark.to;
  }
  return at + shift;
}

function endOf(at: number, passages: readonly Passage[]): number {
  let shift = 0;
  for (const { from, to } of passages) {
    const mark = { from: from - shift, to: from - shift + HIDDEN_MARK.length };
    if (at <= mark.from) break;
    if (at <= mark.to) return to;
    shift = to - mark.to;
  }
  return at + shift;
}
