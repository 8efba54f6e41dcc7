import { Group, Table, Text } from '@mantine/core';
import { WideTable } from '../../components/wide-table.js';
import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import { roleNames } from '../session/role-names.js';
import { AddLicence } from './add-licence.js';
import { ChangeRoles } from './change-roles.js';
import { EndMembership } from './end-membership.js';
import { LicenceLines } from './licence-lines.js';

/** One line a person, by name. */
export function PeopleTable({ members }: { readonly members: readonly PersonRowFragment[] }) {
  const byName = [...members].sort((a, b) => a.person.displayName.localeCompare(b.person.displayName));
  return (
    <WideTable label="People of the clinic" columns={['Name', 'Roles', 'Licences', 'Act']}>
      {byName.map((member) => (
        <Table.Tr key={member.id}>
          <Table.Td>
            {member.person.displayName}
            {member.email !== null && (
              <Text size="sm" c="dimmed">
                {member.email}
              </Text>
            )}
          </Table.Td>
          <Table.Td>{roleNames(member.roles)}</Table.Td>
          <Table.Td>
            <LicenceLines member={member} />
          </Table.Td>
          <Table.Td>
            <Group gap="xs">
              {member.viewerCan.changeRoles && <ChangeRoles member={member} />}
              {member.viewerCan.addLicence && <AddLicence member={member} />}
              {member.viewerCan.end && <EndMembership member={member} />}
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}
