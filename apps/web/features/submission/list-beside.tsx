import { useMemo } from 'react';
import { aliasesOf } from '../identifiers/aliases-used.js';
import { IdentifierList } from '../identifiers/identifier-list.js';
import type { ListActions } from '../identifiers/identifier-list.js';
import type { ComposerActions } from '../write-ups/composer-actions.js';
import type { ComposerSession } from '../write-ups/composer-session.js';
import type { ComposerView } from '../write-ups/composer-view.js';

interface ListBesideProps {
  readonly session: ComposerSession;
  readonly actions: ComposerActions;
  readonly view: ComposerView;
}

/** The composer's list of possible identifiers, below the threads. */
export function ListBeside({ session: { store }, actions, view }: ListBesideProps) {
  const listActions = useMemo<ListActions>(
    () => ({
      onShow: actions.showFirst,
      onReplace: actions.replace,
      onKeep: actions.keep,
      onAskAgain: actions.askAgain,
      aliasesOf: async ({ words }) => aliasesOf(await store.aliases(), words),
      onOtherAliases: (group, aliases) => void store.rename(group, aliases),
      onOtherWords: (group, words) => {
        store.writeInstead(group, words);
      },
    }),
    [actions, store],
  );
  return (
    <aside aria-labelledby="identifiers-heading">
      <IdentifierList view={view} actions={listActions} />
    </aside>
  );
}
