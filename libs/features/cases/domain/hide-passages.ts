import type { Anchor, Passage } from './anchor.js';

/** What stands in place of a reported passage; always the same, so that it tells nothing of what is hidden, not even its length. */
export const HIDDEN_MARK = '[hidden: reported as identifying]';

/** The passages in order, clipped to the text, with those that overlap or touch made one; empty ones are dropped. */
export function mergePassages(passages: readonly Passage[], textLength: number): Passage[] {
  const clipped = passages
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(textLength, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const merged: Passage[] = [];
  for (const passage of clipped) {
    const last = merged.at(-1);
    if (last !== undefined && passage.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, passage.to) };
    } else {
      merged.push(passage);
    }
  }
  return merged;
}

/** The text with every reported passage replaced by one mark; what everyone but the author is given. */
export function hidePassages(text: string, passages: readonly Passage[]): string {
  let shown = '';
  let at = 0;
  for (const { from, to } of mergePassages(passages, text.length)) {
    shown += text.slice(at, from) + HIDDEN_MARK;
    at = to;
  }
  return shown + text.slice(at);
}

/** The text of a section for this reader: whole for its author, without the reported passages for everyone else. */
export function sectionTextFor(
  reader: { readonly isAuthor: boolean },
  text: string,
  passages: readonly Passage[],
): string {
  return reader.isAuthor ? text : hidePassages(text, passages);
}

/**
 * The anchor without what is hidden, for everyone but the author. An anchor carries a copy of the text in its quote, prefix
 * and suffix, which would otherwise show a reported passage to whoever reads the comment. Passages are of the anchor's version.
 */
export function hideInAnchor(anchor: Anchor, passages: readonly Passage[]): Anchor {
  const start = anchor.from - anchor.prefix.length;
  const inPart = (partStart: number, part: string) =>
    hidePassages(
      part,
      passages.map(({ from, to }) => ({ from: from - partStart, to: to - partStart })),
    );
  return {
    ...anchor,
    quote: inPart(anchor.from, anchor.quote),
    prefix: inPart(start, anchor.prefix),
    suffix: inPart(anchor.to, anchor.suffix),
  };
}
