import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import { WideTable } from '../../components/wide-table.js';
import { lastDayOf } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { serverNow } from '../../graphql/server-clock.js';
import { agreementOf, kindOf } from './assignment-words.js';
import type { Supervision } from './assignment-words.js';
import { CoverOne } from './cover-one.js';
import { EndAssignment } from './end-assignment.js';
import { RecordAgreement } from './record-agreement.js';
import { StandingButton } from './standing-button.js';
import { TransferCases } from './transfer-cases.js';

/** One supervisor's people, and what can be done about each supervision. */
export function SupervisionTable({ group }: { readonly group: Supervision }) {
  const zone = useClinicZone();
  const id = `supervisor-${group.supervisorId}`;
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {group.name}
      </Title>
      <WideTable
        label={`Supervised by ${group.name}`}
        columns={['Supervisee', 'Kind', 'Until', 'Agreement', 'Act']}
      >
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
            <Table.Td>{row.activeUntil === null ? 'open' : lastDayOf(row.activeUntil, zone)}</Table.Td>
            <Table.Td>
              <Text size="sm">{agreementOf(row, serverNow())}</Text>
            </Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                {row.viewerCan.recordAgreement && row.agreementSignedAt === null && (
                  <RecordAgreement row={row} />
                )}
                {row.viewerCan.cover && row.kind !== 'COVERING' && <CoverOne row={row} />}
                {row.viewerCan.transfer && row.kind !== 'COVERING' && <TransferCases row={row} />}
                <StandingButton
                  assignmentId={row.id}
                  pair={`${group.name} and ${row.supervisee?.displayName ?? 'somebody who left'}`}
                />
                {row.viewerCan.end && <EndAssignment row={row} />}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Stack>
  );
}
