import type { CandidateSource } from '../detect/candidate.js';
import type { Layer } from '../evidence.js';
import type { Finding } from '../finding.js';
import type { Spot } from './mention-shape.js';
import type { MentionInOrder, NamedMention } from './naming-shape.js';
import type { Wording } from './put-in-place.js';

/** What the proposal for one candidate was made of in the screen before; each part is taken over as long as it still holds. */
export class ProposalNotes {
  mention: MentionInOrder | undefined;
  /** Who a name was told to be, and the words for it. */
  named: { readonly named: NamedMention; readonly wording: Wording } | undefined;
  layers: readonly Layer[] | undefined;
  finding: Finding | undefined;

  constructor(
    /** Whoever made the notes; nobody else reads them. */
    readonly owner: object,
    readonly spot: Spot,
  ) {}
}

/** The notes of this owner on a candidate, where it has any. */
export function notesOf(source: CandidateSource | undefined, owner: object): ProposalNotes | undefined {
  const notes = source?.notes;
  return notes instanceof ProposalNotes && notes.owner === owner ? notes : undefined;
}
