import { Alert, Stack } from '@mantine/core';
import type { ComposerSession } from './composer-session.js';
import { Conflict } from './conflict-view.js';
import { SaveFailure } from './save-line.js';
import type { SectionHead } from './section-editor.js';
import { useSaveAsNew, useSaveState } from './use-composer.js';

interface SittingProblemsProps {
  readonly session: ComposerSession;
  readonly heads: readonly SectionHead[];
  /** True if the check beside the page does not run. */
  readonly hasFailed: boolean;
}

/** What is wrong with a sitting, on every page where one writes: text that is not saved, a draft changed elsewhere, no check. */
export function SittingProblems({ session, heads, hasFailed }: SittingProblemsProps) {
  const { problem } = useSaveState(session);
  const saveAsNew = useSaveAsNew(session);
  const copy = (): void => {
    const { sections } = session.store.surfaces.document();
    void navigator.clipboard.writeText(sections.map(({ text }) => text).join('\n\n'));
  };
  if (problem === null && !hasFailed) return null;
  return (
    <Stack gap="sm" mb="md">
      {problem === 'CONFLICT' && <Conflict session={session} heads={heads} />}
      {problem !== null && problem !== 'CONFLICT' && (
        <SaveFailure
          problem={problem}
          onCopy={copy}
          onRetry={() => void session.flush()}
          onSaveAsNew={saveAsNew}
        />
      )}
      {hasFailed && (
        <Alert color="yellow" title="Checking is off on this page" role="alert">
          You can go on writing. Nothing is sent unchecked: load the page again before you submit.
        </Alert>
      )}
    </Stack>
  );
}
