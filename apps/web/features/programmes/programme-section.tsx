import { Badge, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dayOf, lastDayOf } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { WideTable } from '../../components/wide-table.js';
import { EndProgrammeMemberDocument, ProgrammeMembersDocument } from '../../graphql/generated/programmes.js';
import type { ProgrammeMemberRowFragment, ProgrammeRowFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { AddProgrammeMember } from './add-programme-member.js';
import { ChangeProgramme } from './change-programme.js';

/** One programme, with who works in it as far as this person may know. */
export function ProgrammeSection({ programme }: { readonly programme: ProgrammeRowFragment }) {
  const { data, error } = useQuery(query(ProgrammeMembersDocument, { programmeId: programme.id }));
  const members = data?.programmeMembers.edges.map(({ node }) => node);
  const id = `programme-${programme.id}`;
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Group gap="sm">
        <Title order={2} size="h3" id={id}>
          {programme.name}
        </Title>
        {programme.isPart2 && (
          <Badge variant="light" tt="none">
            42 CFR Part 2
          </Badge>
        )}
        {programme.viewerCan.change && <ChangeProgramme key={programme.version} programme={programme} />}
        {programme.viewerCan.change && !programme.isWholeClinic && (
          <AddProgrammeMember programme={programme} />
        )}
      </Group>
      {programme.isWholeClinic ? (
        <Text>Everybody who works here works in it.</Text>
      ) : members !== undefined ? (
        <Members members={members} programme={programme} />
      ) : error === null ? (
        <Skeleton h={64} role="status" aria-busy aria-label="Loading" />
      ) : (
        <Text role="alert">{error.message}</Text>
      )}
    </Stack>
  );
}

interface MembersProps {
  readonly members: readonly ProgrammeMemberRowFragment[];
  readonly programme: ProgrammeRowFragment;
}

function Members({ members, programme }: MembersProps) {
  const zone = useClinicZone();
  if (members.length === 0)
    return (
      <Text c="dimmed">
        {programme.viewerCan.change ? 'Nobody works in it yet.' : 'You have no place in it.'}
      </Text>
    );
  return (
    <WideTable label={`Who works in ${programme.name}`} columns={['Name', 'From', 'Until', 'Act']}>
      {members.map((member) => (
        <Table.Tr key={member.id}>
          <Table.Td>{member.person?.displayName ?? 'Somebody who left'}</Table.Td>
          <Table.Td>{dayOf(member.from, zone)}</Table.Td>
          <Table.Td>{member.until === null ? 'open' : lastDayOf(member.until, zone)}</Table.Td>
          <Table.Td>{member.viewerCanEnd && <EndPlace member={member} programme={programme} />}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

interface EndPlaceProps {
  readonly member: ProgrammeMemberRowFragment;
  readonly programme: ProgrammeRowFragment;
}

function EndPlace({ member, programme }: EndPlaceProps) {
  const end = useChange(EndProgrammeMemberDocument);
  const name = member.person?.displayName ?? 'this person';
  return (
    <ActButton
      label="End"
      name={`End the place of ${name} in ${programme.name}`}
      title={`End the place of ${name}`}
      consequence="From this moment they see nothing that stays in this programme, on open pages too."
      confirm="End it now"
      error={end.error}
      isPending={end.isPending}
      act={(done) => {
        end.mutate({ programmeMemberId: member.id, expectedVersion: member.version }, { onSuccess: done });
      }}
      button={{ size: 'compact-md' }}
    />
  );
}
