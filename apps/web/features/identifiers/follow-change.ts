import type { Span } from '@subrosa/deid';

/** One stretch of a text that was replaced by other text. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one change that leads from a text to another: what lies between their common beginning and their common end. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let end = 0;
  while (
    end < most - from &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** Where a span stands after a change; null when the change touched its own words. */
export function followChange<Place extends Span>(place: Place, change: TextChange): Place | null {
  if (place.to <= change.from) return place;
  if (place.from < change.to) return null;
  const shift = change.insert.length - (change.to - change.from);
  return { ...place, from: place.from + shift, to: place.to + shift };
}

/** A text after changes that are in order and do not overlap; their places are those of the text before. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}
