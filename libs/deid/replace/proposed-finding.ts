import type { PlacedCandidate } from '../detect/candidate.js';
import { layersOf } from '../evidence.js';
import type { Finding, Reach } from '../finding.js';
import { alone, isPlainAround } from './found-section.js';
import type { FoundSection, Room } from './found-section.js';
import type { ProposalNotes } from './proposal-notes.js';
import type { Wording } from './put-in-place.js';

/** Who or what a candidate names, and the words for it. */
export interface Proposed {
  readonly entity: string;
  readonly wording: Wording;
}

/**
 * The finding made last of the same notes, where it stands at the same place and its words are these and take nothing of what is around
 * them; whose it is, the caller has to see. Tells so without making anything, for most findings are those of the key before.
 */
export function findingAsBefore(
  { from, to }: PlacedCandidate,
  { finding }: ProposalNotes,
  { words, eats }: Wording,
): Finding | undefined {
  if (eats.before + eats.after !== 0 || finding?.reach !== undefined) return undefined;
  return finding?.from === from && finding.to === to && finding.replacement === words ? finding : undefined;
}

/** The finding that a candidate is; the one before where it is the same. */
export function findingOf(
  entry: FoundSection,
  candidate: PlacedCandidate,
  {
    proposed,
    room,
    notes,
  }: { readonly proposed: Proposed; readonly room: Room; readonly notes: ProposalNotes },
): Finding {
  const { entity, wording } = proposed;
  const { from, to, kind, confidence, evidence } = candidate;
  const { before, after } = wording.eats;
  const isAlone = before + after === 0;
  const fits =
    isAlone ||
    (from - before >= room.from && to + after <= room.to && isPlainAround(entry, candidate, wording));
  const replacement = fits ? wording.words : alone(notes.spot, wording);
  const reach = fits && !isAlone ? wording.eats : undefined;
  const known = notes.finding;
  if (
    known?.from === from &&
    known.to === to &&
    known.section === entry.key &&
    known.entity === entity &&
    known.replacement === replacement &&
    isSameReach(known.reach, reach)
  )
    return known;
  const layers = (notes.layers ??= layersOf(evidence));
  const found = { section: entry.key, from, to, kind, confidence, evidence, layers, entity, replacement };
  notes.finding = reach ? { ...found, reach } : found;
  return notes.finding;
}

function isSameReach(a: Reach | undefined, b: Reach | undefined): boolean {
  return a === b || (a !== undefined && a.before === b?.before && a.after === b.after);
}
