import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { ExportAssignmentsDocument, ExportPeopleDocument } from '../../graphql/generated/files.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** People and supervisions as files: names of staff, roles, dates; nothing of a case, and no addresses. */
export function ExportButtons() {
  const [includesHistory, setHistory] = useState(false);
  const people = useChange(ExportPeopleDocument);
  const assignments = useChange(ExportAssignmentsDocument);
  return (
    <Stack gap="sm">
      {[...refusalTexts(people.error), ...refusalTexts(assignments.error)].map((text) => (
        <Alert key={text} color="red" role="alert" title={text} />
      ))}
      <Group>
        <Button
          variant="default"
          loading={people.isPending}
          onClick={() => {
            people.mutate(
              {},
              {
                onSuccess: ({ exportPeople }) => {
                  download('people.csv', exportPeople);
                },
              },
            );
          }}
        >
          Save people as a file
        </Button>
        <Button
          variant="default"
          loading={assignments.isPending}
          onClick={() => {
            assignments.mutate(
              { includesHistory },
              {
                onSuccess: ({ exportAssignments }) => {
                  download('supervisions.csv', exportAssignments);
                },
              },
            );
          }}
        >
          Save supervisions as a file
        </Button>
      </Group>
      <Checkbox
        label="With supervisions that are over"
        checked={includesHistory}
        onChange={(event) => {
          setHistory(event.currentTarget.checked);
        }}
      />
    </Stack>
  );
}
