import {
  Alert,
  Anchor,
  Button,
  Center,
  Loader,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { SubmitEvent } from 'react';
import { dateOf } from '../../app/moments.js';
import { forget, sessionQuery } from '../../app/query-client.js';
import { AcceptInvitationDocument, PreviewInvitationDocument } from '../../graphql/generated/invitation.js';
import type { PreviewInvitationQuery } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { roleNames } from '../session/role-names.js';

type Preview = PreviewInvitationQuery['previewInvitation'];

/** What the holder of a token is invited to, and the way in. */
export function InvitationPage({ token }: { readonly token: string }) {
  const { data, error } = useQuery(query(PreviewInvitationDocument, { token }));
  useEffect(() => {
    document.title = 'Invitation - Subrosa';
  }, []);
  const session = useQuery(sessionQuery()).data?.session;
  const isSignedIn = session !== undefined && session !== null;
  return (
    <Center mih={isSignedIn ? '50vh' : '100vh'} component={isSignedIn ? 'div' : 'main'} p="md">
      <Paper withBorder p="xl" w="100%" maw={480}>
        <Stack>
          <Title order={1} size="h2">
            Invitation
          </Title>
          {refusalTexts(data === undefined ? error : null).map((text) => (
            <Alert key={text} color="red" role="alert" title={text} />
          ))}
          {data === undefined && error === null && <Loader aria-label="Loading" />}
          {data !== undefined && (
            <Invited token={token} preview={data.previewInvitation} isSignedIn={isSignedIn} />
          )}
        </Stack>
      </Paper>
    </Center>
  );
}

interface InvitedProps {
  readonly token: string;
  readonly preview: Preview;
  readonly isSignedIn: boolean;
}

function Invited({ token, preview, isSignedIn }: InvitedProps) {
  const { clinicName, email, roles, expiresAt, hasLogin } = preview;
  return (
    <>
      <Text>
        {clinicName} invites {email} as {roleNames(roles).toLowerCase()}. The invitation holds until{' '}
        {dateOf(expiresAt)}.
      </Text>
      {hasLogin && !isSignedIn ? (
        <Text>
          This address has a login.{' '}
          <Anchor component={Link} to="/sign-in">
            Sign in
          </Anchor>{' '}
          as that person, then open the invitation again.
        </Text>
      ) : (
        <AcceptForm token={token} hasLogin={hasLogin} />
      )}
    </>
  );
}

function AcceptForm({ token, hasLogin }: { readonly token: string; readonly hasLogin: boolean }) {
  const [displayName, setName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useChange(AcceptInvitationDocument, { keepsLists: true });
  const navigate = useNavigate();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    accept.mutate(
      { input: hasLogin ? { token } : { token, displayName, password } },
      {
        onSuccess: () => {
          void forget().then(() => navigate({ to: hasLogin ? '/' : '/sign-in', replace: true }));
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {refusalTexts(accept.error).map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        {!hasLogin && (
          <>
            <TextInput
              label="Your name"
              description="As colleagues will see it."
              autoComplete="name"
              value={displayName}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
              required
            />
            <PasswordInput
              label="Password"
              description="12 to 200 characters. You sign in with it from now on."
              autoComplete="new-password"
              value={password}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
              }}
              minLength={12}
              maxLength={200}
              required
            />
          </>
        )}
        <Button type="submit" loading={accept.isPending}>
          Accept the invitation
        </Button>
      </Stack>
    </form>
  );
}
