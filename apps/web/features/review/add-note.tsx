import { dayAt } from '@subrosa/kernel';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { AddSupervisionNoteMutation } from '../../graphql/generated/operations.js';
import { AddSupervisionNoteDocument } from '../../graphql/generated/review.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useCaseChange, useCaseClinic, useMe } from '../cases/use-case.js';
import { useKept } from '../discussion/kept-words.js';
import { NoteFields } from './note-fields.js';
import { emptyNote, keptInNote, markedNote, noteInput } from './review-draft.js';
import type { NoteDraft } from './review-draft.js';

type Refusals = AddSupervisionNoteMutation['addSupervisionNote']['refusals'];

/** Writes the lasting note of a case that was reviewed. */
export function AddNote({ caseId }: { readonly caseId: string }) {
  const me = useMe();
  const clinic = useCaseClinic();
  const [note, keep] = useKept<NoteDraft | null>(`${me.personId}:${caseId}/text/note`, null);
  const [refusals, setRefusals] = useState<Refusals>([]);
  const adding = useCaseChange(AddSupervisionNoteDocument);
  if ((adding.data?.addSupervisionNote.note ?? null) !== null && note === null)
    return <Text role="status">The note is kept.</Text>;
  if (note === null)
    return (
      <Group>
        <Button
          variant="default"
          onClick={() => {
            keep(emptyNote(dayAt(new Date(serverNow()), clinic?.clinic.timeZone ?? 'UTC')));
          }}
        >
          Write the lasting note
        </Button>
      </Group>
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    adding.mutate(
      { input: { caseId, note: noteInput(note), kept: keptInNote(note) } },
      {
        onSuccess: ({ addSupervisionNote: { note: kept, refusals: why, findings } }) => {
          setRefusals(why);
          keep(kept === null ? markedNote(note, findings) : null);
        },
      },
    );
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <NoteFields
        note={note}
        onChange={keep}
        errorOf={(field) => refusals.find((one) => one.field === field)?.text}
      />
      {adding.error !== null && (
        <Alert color="red" role="alert" title="The note was not kept. Your words are still here.">
          {refusalTexts(adding.error).join(' ')}
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={adding.isPending}>
          Keep the note
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            keep(null);
          }}
        >
          Discard
        </Button>
      </Group>
    </Stack>
  );
}
