import type { CaseDocument } from '../case-document.js';
import { CONTEXT } from './apply-replacements.js';
import type { Original, Replaced } from './apply-replacements.js';

/**
 * The text as it was before `applyReplacements`, exactly. When the author has edited the text since, each original is put back where
 * its replacement stands now, recognised by what surrounds it; one whose place cannot be told is left alone, and nothing else of the
 * text is ever touched.
 */
export function undoReplacements({ doc, originals }: Pick<Replaced, 'doc' | 'originals'>): CaseDocument {
  return {
    sections: doc.sections.map(({ key, text }) => ({
      key,
      text: restored(
        text,
        originals.filter((entry) => entry.section === key).sort((a, b) => a.from - b.from),
      ),
    })),
  };
}

function restored(text: string, originals: readonly Original[]): string {
  let out = '';
  let at = 0;
  let shift = 0;
  for (const entry of originals) {
    const found = placeOf(text, entry, { from: at, shift });
    if (found === undefined) continue;
    out += text.slice(at, found) + entry.original;
    at = found + entry.replacement.length;
    shift = found - entry.from;
  }
  return out + text.slice(at);
}

interface Search {
  /** Nothing before this place is looked at: it belongs to what is restored already. */
  readonly from: number;
  /** How far the last place found has moved. */
  readonly shift: number;
}

/** Where a replacement stands in the text now: at its own place if that is unchanged, else where its surroundings are. */
function placeOf(text: string, entry: Original, { from, shift }: Search): number | undefined {
  for (const expected of new Set([entry.from + shift, entry.from]))
    if (expected >= from && isAt(text, entry, expected) && fit(text, entry, expected) === 2) return expected;
  let best: { at: number; worth: number; way: number } | undefined;
  let isTied = false;
  if (entry.replacement === '') return undefined;
  for (
    let at = text.indexOf(entry.replacement, from);
    at >= 0;
    at = text.indexOf(entry.replacement, at + 1)
  ) {
    const worth = fit(text, entry, at);
    if (worth === 0) continue;
    const way = Math.abs(at - entry.from - shift);
    if (best?.worth === worth) isTied = true;
    if (best && (best.worth > worth || (best.worth === worth && best.way <= way))) continue;
    if (best?.worth !== worth) isTied = false;
    best = { at, worth, way };
  }
  return best && !(isTied && best.worth < 2) ? best.at : undefined;
}

function isAt(text: string, { replacement }: Original, at: number): boolean {
  return text.startsWith(replacement, at);
}

/** How many of the two sides of a place are as remembered; a side that ended the section must end it still. */
function fit(text: string, { before, after, replacement }: Original, at: number): number {
  const end = at + replacement.length;
  const isBefore = text.slice(Math.max(0, at - CONTEXT), at) === before;
  const isAfter = text.slice(end, end + CONTEXT) === after;
  return (isBefore ? 1 : 0) + (isAfter ? 1 : 0);
}
