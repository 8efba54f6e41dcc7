import { Code, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '../../graphql/generated/operations.js';
import { InvitePersonDocument } from '../../graphql/generated/people.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { RoleChoice } from './role-choice.js';

/** Invites somebody; the link is shown once, to be handed over by the administrator. */
export function InvitePerson() {
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [isAsked, setAsked] = useState(false);
  const invite = useChange(InvitePersonDocument);
  const act = (done: () => void): void => {
    if (invite.data !== undefined) {
      done();
      return;
    }
    setAsked(true);
    if (email.trim() === '' || roles.length === 0) return;
    invite.mutate({ input: { email, roles } });
  };
  // However it is closed: the link was shown this once, and the next person is another one.
  const clear = (): void => {
    invite.reset();
    setEmail('');
    setRoles([]);
    setAsked(false);
  };
  return (
    <ActButton
      label="Invite a person"
      title="Invite a person"
      consequence="They choose a name and a password of their own, or sign in if they work elsewhere too."
      confirm={invite.data === undefined ? 'Invite' : 'Done'}
      error={invite.error}
      isPending={invite.isPending}
      act={act}
      closed={clear}
      button={{ variant: 'filled' }}
    >
      {invite.data === undefined ? (
        <>
          <TextInput
            label="E-mail"
            type="email"
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
            error={isAsked && email.trim() === '' ? 'Give the address.' : undefined}
          />
          <RoleChoice
            value={roles}
            onChange={setRoles}
            error={isAsked && roles.length === 0 ? 'Choose at least one role.' : undefined}
          />
        </>
      ) : (
        <OneTimeLink token={invite.data.invitePerson.token} />
      )}
    </ActButton>
  );
}

/** The link is known to this page only; the server keeps a digest of its token. */
function OneTimeLink({ token }: { readonly token: string }) {
  return (
    <Stack gap="xs" role="status">
      <Text>Hand over this link yourself; it is shown this once.</Text>
      <Code block>{`${location.origin}/invitation#${token}`}</Code>
    </Stack>
  );
}
