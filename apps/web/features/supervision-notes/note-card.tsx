import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayOf } from '../../app/moments.js';
import type { SupervisionNotePartsFragment } from '../../graphql/generated/operations.js';
import classes from './note-card.module.css';

interface NoteCardProps {
  readonly note: SupervisionNotePartsFragment;
  /** What stands above the words, such as the case; on the page of the case itself nothing. */
  readonly title?: ReactNode;
  /** What stands below them. */
  readonly foot?: ReactNode;
}

/** The words of a lasting supervision note, with who wrote it and of which day it is. */
export function NoteCard({ note, title, foot }: NoteCardProps) {
  const parts = [
    ['About', note.focus],
    ['Risk and ethics', note.riskAndEthics],
    ['Directions', note.directions],
  ] as const;
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs">
        {title}
        <Text size="sm" c="dimmed">
          {note.supervisor?.displayName ?? 'The supervisor'}, supervision of {dayOf(note.heldOn)}
          {note.followUpOn !== null && `, taken up again on ${dayOf(note.followUpOn)}`}
        </Text>
        {parts.map(([name, words]) =>
          words === '' ? null : (
            <div key={name} className={classes['words']}>
              <Text span fw={600}>
                {name}:{' '}
              </Text>
              {words}
            </div>
          ),
        )}
        {foot}
      </Stack>
    </Paper>
  );
}
