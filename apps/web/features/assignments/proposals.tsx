import { Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dayOf, lastDayOf } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { Findings } from '../../components/findings.js';
import { WideTable } from '../../components/wide-table.js';
import { DecideProposalDocument, ProposedAssignmentsDocument } from '../../graphql/generated/assignments.js';
import type { ProposedAssignmentFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { kindOf } from './assignment-words.js';
import { Part } from './part.js';

/** What supervisors have proposed and nobody has decided; nothing where nobody waits. */
export function Proposals() {
  const zone = useClinicZone();
  const { data } = useQuery(query(ProposedAssignmentsDocument, {}));
  const rows = data?.assignments.edges.map(({ node }) => node) ?? [];
  if (rows.length === 0) return null;
  return (
    <Part id="proposals" title="Proposed, and not decided yet">
      <WideTable label="Proposals" columns={['Supervisor', 'Supervisee', 'Kind', 'From', 'Until', 'Act']}>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>{row.supervisor?.displayName ?? 'Somebody who left'}</Table.Td>
            <Table.Td>{row.supervisee?.displayName ?? 'Somebody who left'}</Table.Td>
            <Table.Td>{kindOf({ ...row, isStandby: false })}</Table.Td>
            <Table.Td>{dayOf(row.activeFrom, zone)}</Table.Td>
            <Table.Td>{row.activeUntil === null ? 'open' : lastDayOf(row.activeUntil, zone)}</Table.Td>
            <Table.Td>{row.viewerCan.decide ? <Decide row={row} /> : 'Waits for the director'}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Part>
  );
}

function Decide({ row }: { readonly row: ProposedAssignmentFragment }) {
  const accept = useChange(DecideProposalDocument);
  const decline = useChange(DecideProposalDocument);
  const pair = `${row.supervisor?.displayName ?? 'the supervisor'} and ${row.supervisee?.displayName ?? 'the supervisee'}`;
  const input = { assignmentId: row.id, expectedVersion: row.version };
  return (
    <Group gap="xs">
      <ActButton
        label="Accept"
        name={`Accept the supervision of ${pair}`}
        title={`The supervision of ${pair}`}
        consequence="From then on the trainee can submit cases to this person, who reads what is submitted and nothing else."
        confirm="Accept"
        error={accept.error}
        isPending={accept.isPending}
        act={(done) => {
          accept.mutate(
            { input: { ...input, accept: true } },
            {
              onSuccess: ({ decideProposal }) => {
                if (!decideProposal.isRefused) done();
              },
            },
          );
        }}
        button={{ size: 'compact-md' }}
      >
        <Findings findings={accept.data?.decideProposal.findings ?? []} />
      </ActButton>
      <ActButton
        label="Decline"
        name={`Decline the supervision of ${pair}`}
        title={`Decline the supervision of ${pair}`}
        consequence="Nothing begins. Whoever proposed it is told."
        confirm="Decline"
        error={decline.error}
        isPending={decline.isPending}
        act={(done) => {
          decline.mutate({ input: { ...input, accept: false } }, { onSuccess: done });
        }}
        button={{ size: 'compact-md' }}
      />
    </Group>
  );
}
