import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { saveWords } from './autosave-state.js';
import type { AutosaveState, SaveProblem } from './autosave-state.js';

const TICK_MS = 1_000;

/** How the draft stands to the server, in words that count the time since; failures are announced, the time is not. */
export function SaveLine({ state }: { readonly state: AutosaveState }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const { text, isLoud } = saveWords(state, Math.max(now, state.savedAt ?? 0));
  return (
    <Text
      size="sm"
      component="span"
      {...(isLoud ? { c: 'var(--mantine-color-error)', fw: 700 } : { c: 'dimmed' })}
      data-save-state
    >
      {text}
      <VisuallyHidden role="status">{isLoud ? text : ''}</VisuallyHidden>
    </Text>
  );
}

const SENTENCES: Record<Exclude<SaveProblem, 'CONFLICT'>, string> = {
  OFFLINE:
    'The server cannot be reached. What you type stays on this page and is sent as soon as it answers. Do not close this page before it says "Saved".',
  REFUSED:
    'The server did not take the last save. What you type stays on this page, and it is tried again by itself. Do not close this page before it says "Saved".',
  LOCKED: 'Your session or your vault is closed. Open it in this tab to save what you typed.',
  GONE: 'This draft was discarded or has ended on the server. Your text is still on this page: save it as a new draft, or copy it.',
};

interface ProblemProps {
  readonly problem: Exclude<SaveProblem, 'CONFLICT'>;
  readonly onCopy: () => void;
  readonly onRetry: () => void;
  readonly onSaveAsNew: () => void;
}

/** Why the draft is not saved, for as long as it is not. */
export function SaveFailure({ problem, onCopy, onRetry, onSaveAsNew }: ProblemProps) {
  return (
    <Alert color="red" title={problem === 'GONE' ? 'The draft has ended' : 'Not saved'} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{SENTENCES[problem]}</Text>
        <Group gap="xs">
          {problem === 'GONE' ? (
            <Button size="compact-md" onClick={onSaveAsNew}>
              Save as a new draft
            </Button>
          ) : (
            <Button size="compact-md" onClick={onRetry}>
              Try now
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={onCopy}>
            Copy the text to keep it safe
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
