import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeptTextInput, MarkedTextFragment } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useCaseClinic } from '../cases/use-case.js';
import { keptIn, marked, typed } from '../consultation/checked-text.js';
import { MarksList } from '../consultation/marks-list.js';

interface EditFormProps {
  readonly text: string;
  readonly save: (text: string, kept: readonly KeptTextInput[]) => Promise<readonly MarkedTextFragment[]>;
  readonly cancel: () => void;
}

/** The next text of an own comment that was not sent. */
export function EditForm({ text, save, cancel }: EditFormProps) {
  const [words, setWords] = useState(() => typed(text));
  const clinic = useCaseClinic();
  const saving = useMutation({
    meta: { keepsLists: true },
    mutationFn: () => save(words.text, keptIn('text', words)),
    onSuccess: (findings) => {
      setWords(marked(words, 'text', findings));
    },
  });
  return (
    <Stack gap="xs">
      <Textarea
        label="Your comment"
        value={words.text}
        onChange={(event) => {
          setWords(typed(event.currentTarget.value));
        }}
        autosize
        minRows={3}
        autoFocus
        spellCheck={false}
        autoComplete="off"
      />
      {words.marks.length > 0 && (
        <Alert color="yellow" role="alert" title="Not changed yet: this may identify a client">
          <MarksList
            checked={words}
            keepReasons={clinic?.caseVocabulary.keepReasons ?? []}
            onChange={setWords}
          />
        </Alert>
      )}
      {saving.error !== null && (
        <Alert color="red" role="alert" title="Not changed. Your words are still here.">
          {refusalTexts(saving.error).join(' ')}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          size="compact-md"
          loading={saving.isPending}
          onClick={() => {
            saving.mutate();
          }}
        >
          Save
        </Button>
        <Button size="compact-md" variant="subtle" onClick={cancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
