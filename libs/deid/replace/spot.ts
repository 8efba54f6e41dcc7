import { NEAR } from '../detect/candidate.js';
import type { PlacedCandidate } from '../detect/candidate.js';
import type { ProposalMemory } from './proposal-memory.js';
import type { Wording } from './put-in-place.js';
import { narrowed } from '../narrow-text.js';
import type { Spot } from './mention-shape.js';

/** The spot of a candidate in a folded text; the same object while neither it nor the text near it changes. */
export function spotOf(folded: string, candidate: PlacedCandidate, memory: ProposalMemory): Spot {
  const { source } = candidate;
  if (!source) return spotByText(folded, candidate, memory);
  const known = memory.spots.get(source);
  if (known) return known;
  const spot = spotByText(folded, candidate, memory);
  memory.spots.set(source, spot);
  return spot;
}

/** How far a replacement looks around itself is how near a text must stay the same. */
function spotByText(folded: string, { kind, from, to }: PlacedCandidate, memory: ProposalMemory): Spot {
  const start = Math.max(0, from - NEAR);
  const view = narrowed(folded.slice(start, to + NEAR));
  const key = `spot ${kind} ${String(from - start)} ${String(to - from)} ${view}`;
  return memory.recall(key, () =>
    spotIn(key, { at: key.length - view.length, before: from - start, length: to - from }),
  );
}

/** Cut from the key, so that no spot holds the whole text that it was first seen in. */
function spotIn(key: string, { at, before, length }: { at: number; before: number; length: number }): Spot {
  const from = at + before;
  return {
    text: key.slice(from, from + length),
    before: key.slice(at, from),
    after: key.slice(from + length),
    worded: undefined,
    mention: undefined,
    thing: undefined,
  };
}

/** What a spot becomes; worked out anew only when something else than the spot itself has changed. */
export function worded(
  spot: Spot,
  by: string,
  make: () => { form: string; wording: Wording },
): { form: string; wording: Wording } {
  if (spot.worded?.by === by) return spot.worded;
  const made = { by, ...make() };
  spot.worded = made;
  return made;
}
