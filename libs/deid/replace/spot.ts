import { NEAR } from '../detect/candidate.js';
import type { Candidate } from '../detect/candidate.js';
import type { ProposalMemory } from './proposal-memory.js';
import type { Wording } from './put-in-place.js';
import { narrowed } from '../narrow-text.js';
import type { Spot, WordedBy } from './mention-shape.js';
import type { ThingMention } from './thing-shape.js';

/** The spot of a candidate in a folded text: how far a replacement looks around itself is how near the text must stay the same. */
export function spotOf(folded: string, { kind, from, to }: Candidate, memory: ProposalMemory): Spot {
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
    told: undefined,
    parsed: undefined,
    date: undefined,
    worded: undefined,
    mention: undefined,
    thing: undefined,
  };
}

/** What a spot that is no date became last, where nothing else than the spot itself that it depended on has changed. */
export function lastWording(
  { worded: last }: Spot,
  { mentioned, kind }: ThingMention,
  lastYear: number | undefined,
): Wording | undefined {
  return last && last.by.lastYear === lastYear && isSameBy(last.by, mentioned, kind)
    ? last.wording
    : undefined;
}

function isSameBy(a: WordedBy, mentioned: WordedBy['mentioned'], body: WordedBy['body']): boolean {
  if (a.mentioned === mentioned && a.body === body) return true;
  return (
    a.mentioned.nth === mentioned.nth &&
    a.mentioned.isKnown === mentioned.isKnown &&
    a.mentioned.isAmbiguous === mentioned.isAmbiguous &&
    a.body?.noun === body?.noun &&
    a.body?.short === body?.short
  );
}
