import { after, and, eq, grant, now, resource } from '@subrosa/access';
import type { Condition, Grant, PersonActor } from '@subrosa/access';
import { DraftRow } from './draft.row.js';

type Paths = 'ownerId' | 'expiresAt';

/** What the grants on drafts speak of. */
export const draftResource = resource({
  name: 'Draft',
  entity: DraftRow,
  fields: ['ownerId', 'expiresAt'],
});

/** The owner, until the draft has lain idle too long. */
function owner(actor: PersonActor): Condition<Paths> {
  return and<Paths>(eq('ownerId', actor.personId), after('expiresAt', now()));
}

/** Who may do what with a draft: its owner, and nobody else. */
export const draftGrants: readonly Grant[] = (
  ['draft.see', 'draft.save', 'draft.discard', 'case.submit'] as const
).map((action) =>
  grant({
    code: `${action}.owner`,
    action,
    on: draftResource,
    reason: 'It is your own draft.',
    to: (actor) => (actor.kind === 'person' ? owner(actor) : null),
  }),
);
