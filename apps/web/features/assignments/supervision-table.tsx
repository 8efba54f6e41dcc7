import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import { serverNow } from '../../graphql/server-clock.js';
import classes from '../clinic/clinic.module.css';
import { agreementOf, kindOf } from './assignment-words.js';
import type { Supervision } from './assignment-words.js';
import { EndAssignment } from './end-assignment.js';
import { RecordAgreement } from './record-agreement.js';

/** One supervisor's people, and what can be done about each supervision. */
export function SupervisionTable({ group }: { readonly group: Supervision }) {
  const id = `supervisor-${group.supervisorId}`;
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {group.name}
      </Title>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-labelledby={id}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Supervisee</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Until</Table.Th>
              <Table.Th>Agreement</Table.Th>
              <Table.Th>Act</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {group.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.supervisee?.displayName ?? 'Somebody who left'}</Table.Td>
                <Table.Td>
                  {kindOf(row)}
                  {row.lapse !== 'NONE' && (
                    <Badge color="red" ml="xs">
                      Lapsed
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{row.activeUntil === null ? 'open' : momentOf(row.activeUntil)}</Table.Td>
                <Table.Td>
                  <Text size="sm">{agreementOf(row, serverNow())}</Text>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {row.viewerCan.recordAgreement && row.agreementSignedAt === null && (
                      <RecordAgreement row={row} />
                    )}
                    {row.viewerCan.end && <EndAssignment row={row} />}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  );
}
