import { Group, Stack, Text, Title } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { PeopleQuery } from '../../graphql/generated/operations.js';
import { RevokeInvitationDocument } from '../../graphql/generated/people.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { roleNames } from '../session/role-names.js';

type Invitation = PeopleQuery['invitations']['edges'][number]['node'];

/** Who is invited and has not come yet. */
export function OpenInvitations({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const revoke = useChange(RevokeInvitationDocument);
  return (
    <Stack gap="xs" component="section" aria-labelledby="invitations">
      <Title order={2} size="h3" id="invitations">
        Open invitations
      </Title>
      {invitations.length === 0 && <Text c="dimmed">Nobody is invited at present.</Text>}
      {invitations.map(({ id, email, roles, expiresAt }) => (
        <Group key={id} justify="space-between">
          <Text>
            {email}, {roleNames(roles)}, until {momentOf(expiresAt)}
          </Text>
          <ActButton
            label="Withdraw"
            name={`Withdraw the invitation of ${email}`}
            title={`Withdraw the invitation of ${email}`}
            consequence="The link that was handed over opens nothing any more."
            confirm="Withdraw"
            error={revoke.error}
            isPending={revoke.isPending}
            act={(done) => {
              revoke.mutate({ id }, { onSuccess: done });
            }}
            button={{ size: 'compact-md' }}
          />
        </Group>
      ))}
    </Stack>
  );
}
