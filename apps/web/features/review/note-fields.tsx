import { Group, Stack, Text } from '@mantine/core';
import { DayField } from '../../components/day-field.js';
import { CheckedField } from './checked-field.js';
import type { NoteDraft } from './review-draft.js';

interface NoteFieldsProps {
  readonly note: NoteDraft;
  readonly onChange: (note: NoteDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const MAX_LENGTH = 2_000;

/** The lasting part of a supervision. */
export function NoteFields({ note, onChange, errorOf }: NoteFieldsProps) {
  return (
    <Stack gap="sm">
      <Text size="sm">
        The note stays after the text of the case has ended. You and the author read it. Write nothing of the
        client into it.
      </Text>
      <Group grow align="start">
        <DayField
          label="Day of the supervision"
          value={note.heldOn}
          onDay={(day) => {
            onChange({ ...note, heldOn: day });
          }}
          error={errorOf('note.heldOn')}
        />
        <DayField
          label="Taken up again on (optional)"
          value={note.followUpOn}
          onDay={(day) => {
            onChange({ ...note, followUpOn: day });
          }}
          error={errorOf('note.followUpOn')}
        />
      </Group>
      <CheckedField
        label="What it was about"
        words={note.focus}
        onChange={(focus) => {
          onChange({ ...note, focus });
        }}
        error={errorOf('note.focus')}
        maxLength={MAX_LENGTH}
      />
      <CheckedField
        label="Issues of risk and ethics (optional)"
        words={note.riskAndEthics}
        onChange={(riskAndEthics) => {
          onChange({ ...note, riskAndEthics });
        }}
        error={errorOf('note.riskAndEthics')}
        maxLength={MAX_LENGTH}
      />
      <CheckedField
        label="Directions given (optional)"
        words={note.directions}
        onChange={(directions) => {
          onChange({ ...note, directions });
        }}
        error={errorOf('note.directions') ?? errorOf('note')}
        maxLength={MAX_LENGTH}
      />
    </Stack>
  );
}
