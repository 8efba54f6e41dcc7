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

/** The notes of this owner on a candidate; new ones where it has none, and where nothing stands for the candidate. */
export function notesOf(source: CandidateSource | undefined, owner: object, spot: () => Spot): ProposalNotes {
  const notes = source?.notes;
  if (notes instanceof ProposalNotes && notes.owner === owner) return notes;
  const made = new ProposalNotes(owner, spot());
  if (source) source.notes = made;
  return made;
}
