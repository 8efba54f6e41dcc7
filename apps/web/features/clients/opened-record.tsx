import { Alert, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OpenedRecord } from '@subrosa/deid';
import type { SealedClientRecordFragment } from '../../graphql/generated/operations.js';
import { useVault } from '../vault/use-vault.js';
import { ConflictPanel } from './conflict-panel.js';
import { RecordEditor } from './record-editor.js';
import { useSaveRecord } from './use-save-record.js';

type Opened = { readonly content: unknown } | { readonly problem: string };

/** Opens the sealed record in this component's memory and nowhere else; closing it drops what was opened. */
function useOpened(record: SealedClientRecordFragment): Opened | null {
  const { openClientRecord } = useVault();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isWanted = true;
    const keep = (next: Opened): void => {
      if (isWanted) setOpened(next);
    };
    const { id, version } = record;
    openClientRecord({ id, version, sealed: record }).then(
      (content) => {
        keep({ content });
      },
      (error: unknown) => {
        keep({ problem: error instanceof Error ? error.message : 'The record could not be opened.' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [record, openClientRecord]);
  return opened;
}

/** The record opened on this device, to read and to change. */
export function OpenedRecordEditor({ record }: { readonly record: SealedClientRecordFragment }) {
  // The version that was opened stays the one that is edited, whatever is stored meanwhile.
  const [first] = useState(record);
  const opened = useOpened(first);
  if (opened === null)
    return (
      <Stack role="status" aria-busy aria-label="Opening">
        <Skeleton h={140} />
        <Skeleton h={320} />
      </Stack>
    );
  if ('problem' in opened)
    return (
      <Alert color="red" role="alert" title="This record could not be opened">
        {opened.problem} Ask the privacy officer if it should open.
      </Alert>
    );
  return <Editing record={first} content={opened.content} />;
}

function Editing({
  record,
  content,
}: {
  readonly record: SealedClientRecordFragment;
  readonly content: unknown;
}) {
  const saving = useSaveRecord(record);
  const [shown, setShown] = useState({ content, key: 0 });
  const choose = async (chosen: OpenedRecord, how: 'save' | 'show'): Promise<void> => {
    if (how === 'save' && !(await saving.save(chosen))) return;
    if (how === 'show') saving.dropConflict();
    setShown(({ key }) => ({ content: chosen, key: key + 1 }));
  };
  return (
    <RecordEditor
      key={shown.key}
      content={shown.content}
      saveLabel="Save as a new version"
      isSaving={saving.isSaving}
      onSave={saving.save}
    >
      {saving.conflict !== null && (
        <ConflictPanel conflict={saving.conflict} onChoose={(chosen, how) => void choose(chosen, how)} />
      )}
      {saving.error !== null && saving.conflict === null && (
        <Alert color="red" role="alert" title="Not saved">
          {saving.error.message}
        </Alert>
      )}
      <Text size="sm" role="status" mih={22}>
        {saving.savedVersion !== undefined &&
          saving.error === null &&
          `Saved as version ${String(saving.savedVersion)}.`}
      </Text>
    </RecordEditor>
  );
}
