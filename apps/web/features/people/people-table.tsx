import { Group, Table, Text } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import classes from '../clinic/clinic.module.css';
import { roleNames } from '../session/role-names.js';
import { AddLicence } from './add-licence.js';
import { ChangeRoles } from './change-roles.js';
import { EndMembership } from './end-membership.js';

/** One line a person, by name. */
export function PeopleTable({ members }: { readonly members: readonly PersonRowFragment[] }) {
  const byName = [...members].sort((a, b) => a.person.displayName.localeCompare(b.person.displayName));
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label="People of the clinic">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Roles</Table.Th>
            <Table.Th>Licences</Table.Th>
            <Table.Th>Act</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
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
                {member.licences.map(({ id, type, jurisdiction, expiresAt }) => (
                  <Text key={id} size="sm">
                    {type} ({jurisdiction}), until {momentOf(expiresAt)}
                  </Text>
                ))}
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
        </Table.Tbody>
      </Table>
    </div>
  );
}
