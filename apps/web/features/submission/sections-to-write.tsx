import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useDisplay } from '../../app/display.js';
import type { ComposerActions } from '../write-ups/composer-actions.js';
import type { ComposerSession } from '../write-ups/composer-session.js';
import type { ComposerView } from '../write-ups/composer-view.js';
import { SectionEditor } from '../write-ups/section-editor.js';
import type { SectionHead } from '../write-ups/section-editor.js';
import { useEditorChunk } from '../write-ups/use-editor-chunk.js';
import { PlaceNotes } from './place-notes.js';
import type { PlacedRefusal } from './refusal-places.js';

interface SectionsToWriteProps {
  readonly session: ComposerSession;
  readonly actions: ComposerActions;
  readonly heads: readonly SectionHead[];
  readonly view: ComposerView;
  readonly refusals: readonly PlacedRefusal[];
}

/** The sections of the next version in the composer's own editors, with what stands in the way above each. */
export function SectionsToWrite({ session, actions, heads, view, refusals }: SectionsToWriteProps) {
  const [isPlain, setPlain] = useState(useDisplay().plainText);
  const editor = useEditorChunk(isPlain);
  return (
    <div>
      <Switch
        mb="sm"
        label="Plain text box"
        checked={isPlain}
        onChange={({ currentTarget: { checked } }) => {
          setPlain(checked);
        }}
      />
      <Stack gap="xs">
        {heads.map((head) => (
          <div key={head.key}>
            <PlaceNotes
              place={head.key === 'question' ? 'question' : `section:${head.key}`}
              refusals={refusals}
              composer={null}
            />
            <SectionEditor
              head={head}
              isLong={view.longSections.includes(head.key)}
              store={session.store}
              actions={actions}
              isReadOnly={false}
              editor={editor}
            />
          </div>
        ))}
      </Stack>
    </div>
  );
}
