import { Alert, Button, Group, NativeSelect, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ProgrammesOfMineDocument } from '../../graphql/generated/clients.js';
import { RequestError } from '../../graphql/request-error.js';
import { query } from '../../graphql/use-operation.js';
import { useVault } from '../vault/use-vault.js';
import { RecordEditor } from './record-editor.js';
import { useCreateRecord } from './use-create-record.js';

const NONE = 'none';

/** The form of a new record; `taken` are the pseudonyms that exist. */
export function NewClientForm({ taken }: { readonly taken: readonly string[] }) {
  const navigate = useNavigate();
  const pseudonym = usePseudonym(taken);
  const [programme, setProgramme] = useState('');
  const creating = useCreateRecord();
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
      <Stack gap="lg">
        <Pseudonym words={pseudonym.words} onAnother={pseudonym.draw} />
        <ProgrammeField value={programme} onChange={setProgramme} error={creating.error} />
        <RecordEditor
          content={{}}
          saveLabel="Seal and store"
          isSaving={creating.isPending}
          onSave={async (content) => {
            if (pseudonym.words === null) return false;
            const id = await creating.create({
              pseudonym: pseudonym.words,
              content,
              choice: choiceOf(programme),
            });
            if (id !== null)
              void navigate({ to: '/clients/$recordId', params: { recordId: id }, ignoreBlocker: true });
            return id !== null;
          }}
        >
          {creating.error !== null && (
            <Alert color="red" role="alert" title="Not stored">
              {creating.error.message}
            </Alert>
          )}
        </RecordEditor>
      </Stack>
    </Paper>
  );
}

const choiceOf = (programme: string) => {
  if (programme === '') return {};
  return programme === NONE ? { noProgramme: true } : { programmeId: programme };
};

function usePseudonym(taken: readonly string[]): {
  readonly words: string | null;
  readonly draw: () => void;
} {
  const { newPseudonym } = useVault();
  const [words, setWords] = useState<string | null>(null);
  const draw = (): void => {
    void newPseudonym(taken).then(setWords, () => undefined);
  };
  useEffect(() => {
    let isWanted = true;
    void newPseudonym(taken).then(
      (drawn) => {
        if (isWanted) setWords((before) => before ?? drawn);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [newPseudonym, taken]);
  return { words, draw };
}

function Pseudonym({ words, onAnother }: { readonly words: string | null; readonly onAnother: () => void }) {
  return (
    <Group justify="space-between" align="end">
      <Stack gap={2}>
        <Text size="sm" fw={500}>
          Its name outside
        </Text>
        {words === null ? (
          <Skeleton h={30} w={220} />
        ) : (
          <Text fz="xl" fw={600} role="status">
            {words}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          Two random words. Nothing about the client goes into them, and they stay for good.
        </Text>
      </Stack>
      <Button variant="default" onClick={onAnother}>
        Draw others
      </Button>
    </Group>
  );
}

function ProgrammeField({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: Error | null;
}) {
  const programmes = useQuery(query(ProgrammesOfMineDocument, {})).data?.ownProgrammes ?? [];
  if (programmes.length === 0) return null;
  const isAboutIt = error instanceof RequestError && error.code.startsWith('PROGRAMME_');
  return (
    <NativeSelect
      label="In whose care the client is"
      description="The rule of 42 CFR Part 2 follows the programme. It cannot be changed later."
      maw={480}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      error={isAboutIt ? error.message : null}
      data={[
        { value: '', label: 'Choose' },
        ...programmes.map(({ id, name, isPart2 }) => ({
          value: id,
          label: isPart2 ? `${name} (under Part 2)` : name,
        })),
        { value: NONE, label: 'None of these programmes' },
      ]}
    />
  );
}
