import { Text, Title } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ComposerActions } from './composer-actions.js';
import type { ComposerStore } from './composer-store.js';
import { createPlainSurface } from './plain-surface.js';
import classes from './composer.module.css';
import type { EditorChunk } from './use-editor-chunk.js';

/** One heading of the write-up. */
export interface SectionHead {
  readonly key: string;
  readonly heading: string;
  readonly hint: string;
}

/** What every section of a composer shares. */
export interface SectionEnvironment {
  readonly store: ComposerStore;
  readonly actions: ComposerActions;
  readonly isReadOnly: boolean;
  /** The editor's code; `PLAIN` when a text box is wanted or the code did not come. */
  readonly editor: EditorChunk | 'LOADING' | 'PLAIN';
}

/** One section: its heading, what belongs there, and what it is written in. */
export function SectionEditor({
  head,
  isLong,
  ...env
}: SectionEnvironment & { readonly head: SectionHead; readonly isLong: boolean }) {
  const { key, heading, hint } = head;
  const hintId = `hint-${key}`;
  return (
    <section
      className={classes.section}
      aria-labelledby={`heading-${key}`}
      onFocus={() => {
        env.actions.enter(key);
      }}
    >
      <Title order={2} size="h4" id={`heading-${key}`}>
        {heading}
      </Title>
      <Text size="sm" c="dimmed" id={hintId}>
        {hint}
      </Text>
      <Writing key={env.editor === 'PLAIN' ? 'plain' : 'editor'} head={head} {...env} />
      {isLong && (
        <Text size="sm" mt={4} className={classes.warning}>
          One paragraph here is longer than 4,000 characters, which makes typing slow. A line break now and
          then helps.
        </Text>
      )}
    </section>
  );
}

function Writing({ head, editor, ...env }: SectionEnvironment & { readonly head: SectionHead }) {
  if (editor === 'PLAIN') return <PlainText head={head} {...env} />;
  if (editor !== 'LOADING') return <Editor head={head} editor={editor} {...env} />;
  // The text itself stands in for the editor, so that nothing moves when it comes.
  return (
    <div className={`case-text ${classes.box ?? ''} ${classes.standIn ?? ''}`}>
      {env.store.surfaces.textOf(head.key)}
    </div>
  );
}

type Shared = Omit<SectionEnvironment, 'editor'> & { readonly head: SectionHead };

function Editor({ head, editor, store, actions, isReadOnly }: Shared & { readonly editor: EditorChunk }) {
  const host = useRef<HTMLDivElement>(null);
  const { key, heading } = head;
  useLayoutEffect(() => {
    if (host.current === null) return;
    const { view, surface } = editor.createEditor(host.current, {
      text: store.surfaces.textOf(key),
      label: heading,
      describedBy: `hint-${key}`,
      isReadOnly,
      onTyped: (text) => {
        store.surfaces.typed(key, text);
      },
      onKey: (event) => actions.key(event, key),
      onMarkClicked: (entity) => {
        store.standOn(entity);
      },
    });
    const detach = store.surfaces.attach(key, surface);
    store.markSection(key);
    return () => {
      detach();
      view.destroy();
    };
  }, [editor, store, actions, key, heading, isReadOnly]);
  return <div className={`case-text ${classes.box ?? ''}`} ref={host} />;
}

function PlainText({ head, store, actions, isReadOnly }: Shared) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { key, heading } = head;
  useLayoutEffect(() => {
    if (box.current === null) return;
    return store.surfaces.attach(key, createPlainSurface(box.current));
  }, [store, key]);
  useKeys(box, actions, key);
  return (
    <textarea
      ref={box}
      className={`case-text ${classes.box ?? ''} ${classes.plain ?? ''}`}
      aria-label={heading}
      aria-describedby={`hint-${key}`}
      defaultValue={store.surfaces.textOf(key)}
      readOnly={isReadOnly}
      rows={4}
      spellCheck={false}
      autoComplete="off"
      autoCorrect="off"
      translate="no"
      data-gramm="false"
      data-enable-grammarly="false"
      {...{ writingsuggestions: 'false' }}
      onInput={({ currentTarget }) => {
        store.surfaces.typed(key, currentTarget.value);
      }}
    />
  );
}

function useKeys(box: RefObject<HTMLElement | null>, actions: ComposerActions, key: string): void {
  useEffect(() => {
    const element = box.current;
    const listen = (event: KeyboardEvent): void => {
      actions.key(event, key);
    };
    element?.addEventListener('keydown', listen);
    return () => {
      element?.removeEventListener('keydown', listen);
    };
  }, [box, actions, key]);
}
