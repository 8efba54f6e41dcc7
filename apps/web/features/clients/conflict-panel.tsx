import { Alert, Button, Group, List, Stack, Table, Text } from '@mantine/core';
import type { OpenedRecord } from '@subrosa/deid';
import { bothTogether, differences } from './compare-records.js';
import { FIELD_WORDS } from './field-words.js';
import type { Conflict } from './use-save-record.js';

/** Two versions side by side, and what to save; neither is lost until the person says so. */
export function ConflictPanel({
  conflict: { mine, saved, savedVersion },
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly onChoose: (record: OpenedRecord, how: 'save' | 'show') => void;
}) {
  const rows = differences(mine, saved);
  return (
    <Alert color="yellow" role="alert" title="This record was saved in another window meanwhile">
      <Stack gap="sm">
        <Text>
          Version {savedVersion} is stored. What you typed here is still below and not saved. Where they
          differ:
        </Text>
        <Table withTableBorder layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Field</Table.Th>
              <Table.Th>Yours</Table.Th>
              <Table.Th>Saved</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.field}>
                <Table.Th scope="row">
                  {row.field === 'names' ? 'People' : FIELD_WORDS[row.field].label}
                </Table.Th>
                <Table.Td>
                  <Lines lines={row.mine} />
                </Table.Td>
                <Table.Td>
                  <Lines lines={row.saved} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group>
          <Button
            onClick={() => {
              onChoose(bothTogether(mine, saved), 'save');
            }}
          >
            Save both together
          </Button>
          <Button
            variant="default"
            onClick={() => {
              onChoose(mine, 'save');
            }}
          >
            Save yours over it
          </Button>
          <Button
            variant="default"
            onClick={() => {
              onChoose(saved, 'show');
            }}
          >
            Drop yours, show the saved one
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <Text size="sm">Nothing</Text>;
  return (
    <List size="sm" listStyleType="none" style={{ overflowWrap: 'anywhere' }}>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}
