import { Button, Drawer } from '@mantine/core';
import { useMemo } from 'react';
import { IdentifierList, countInWords } from '../identifiers/identifier-list.js';
import type { ListActions } from '../identifiers/identifier-list.js';
import { aliasesOf } from '../identifiers/aliases-used.js';
import type { ComposerActions } from './composer-actions.js';
import type { ComposerSession } from './composer-session.js';
import type { ComposerView } from './composer-view.js';
import classes from './composer.module.css';

interface ListProps {
  readonly session: ComposerSession;
  readonly view: ComposerView;
  readonly actions: ComposerActions;
  readonly isWide: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The list of possible identifiers: beside the text, or on small screens behind a button that says how many there are. */
export function ComposerList({ session, view, actions, isWide, isOpen, onOpen }: ListProps) {
  const { store } = session;
  const listActions = useMemo<ListActions>(
    () => ({
      onShow: (entity) => {
        onOpen(false);
        // On a small screen the sheet gives the focus back first.
        setTimeout(() => {
          actions.showFirst(entity);
        }, 0);
      },
      onReplace: actions.replace,
      onKeep: actions.keep,
      onAskAgain: actions.askAgain,
      aliasesOf: async ({ words }) => aliasesOf(await store.aliases(), words),
      onOtherAliases: (group, aliases) => void store.rename(group, aliases),
      onOtherWords: (group, words) => {
        store.writeInstead(group, words);
      },
    }),
    [actions, store, onOpen],
  );
  const list = <IdentifierList view={view} actions={listActions} />;
  if (isWide)
    return (
      <aside className={classes.aside} aria-labelledby="identifiers-heading">
        {list}
      </aside>
    );
  return (
    <>
      <div className={classes.sheetButton}>
        <Button
          fullWidth
          size="md"
          variant={view.groups.length > 0 ? 'filled' : 'default'}
          onClick={() => {
            onOpen(true);
          }}
        >
          {countInWords(view.groups.length)}
        </Button>
      </div>
      <Drawer
        opened={isOpen}
        onClose={() => {
          onOpen(false);
        }}
        position="bottom"
        size="80%"
        title="What may tell who the client is"
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
      >
        {list}
      </Drawer>
    </>
  );
}
