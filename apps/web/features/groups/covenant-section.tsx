import { Alert, Badge, Button, Checkbox, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { dateOf } from '../../app/moments.js';
import { PublishCovenantDocument, SignCovenantDocument } from '../../graphql/generated/groups.js';
import type { ConsultationGroupPageQuery } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import classes from './groups.module.css';

type OpenGroup = ConsultationGroupPageQuery['consultationGroup'];
type Covenant = NonNullable<OpenGroup['covenant']>;

/** What the members have agreed on: its text and version, whether this person has signed it, and a new one for who leads. */
export function CovenantSection({
  group,
  personId,
}: {
  readonly group: OpenGroup;
  readonly personId: string;
}) {
  const { covenant, viewerCan } = group;
  const own = group.members.find((one) => one.personId === personId && one.activeUntil === null);
  const isOpen = viewerCan.sign && own?.hasSigned === false;
  return (
    <section aria-labelledby="covenant-title">
      <Group gap="sm" mb="xs">
        <Title order={2} size="h3" id="covenant-title">
          Covenant
        </Title>
        {own?.hasSigned === true && (
          <Badge tt="none" variant="light">
            You have signed it
          </Badge>
        )}
      </Group>
      {covenant === null ? (
        <Text>
          There is no covenant yet. A facilitator publishes it; nobody reads a case before they have signed.
        </Text>
      ) : (
        <Stack gap="sm">
          <Paper withBorder p="md">
            <Text className={classes['covenant']}>{covenant.body}</Text>
            <Text size="sm" c="dimmed" mt="sm">
              Version {covenant.covenantVersion}, in force since {dateOf(covenant.publishedAt)}.
            </Text>
          </Paper>
          {isOpen && <SignForm key={covenant.covenantVersion} groupId={group.id} covenant={covenant} />}
        </Stack>
      )}
      {viewerCan.publishCovenant && (
        <Group mt="sm">
          <PublishCovenant key={group.covenantVersion} group={group} />
        </Group>
      )}
    </section>
  );
}

function SignForm({ groupId, covenant }: { readonly groupId: string; readonly covenant: Covenant }) {
  const [hasRead, setRead] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const sign = useChange(SignCovenantDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(!hasRead);
    if (hasRead) sign.mutate({ input: { groupId, seenVersion: covenant.covenantVersion } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text>The cases of this group are closed to you until you have signed.</Text>
        {refusalTexts(sign.error).map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        <Checkbox
          label="I have read this covenant and keep to it."
          checked={hasRead}
          onChange={(event) => {
            setRead(event.currentTarget.checked);
            setMissing(false);
          }}
          error={isMissing ? 'Say that you have read it, then sign.' : undefined}
        />
        <Group>
          <Button type="submit" loading={sign.isPending}>
            Sign version {covenant.covenantVersion}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PublishCovenant({ group: { id, covenant, covenantVersion } }: { readonly group: OpenGroup }) {
  const [text, setText] = useState(covenant?.body ?? '');
  const publish = useChange(PublishCovenantDocument);
  return (
    <ActButton
      label={covenant === null ? 'Publish the first covenant' : 'Publish a new version'}
      title={`Version ${String(covenantVersion + 1)} of the covenant`}
      consequence="The cases of the group are closed to everybody, you among them, until each has signed this version. Write nothing that could tell who a client is."
      confirm="Put it in force"
      error={publish.error}
      isPending={publish.isPending}
      act={(done) => {
        publish.mutate(
          { input: { groupId: id, covenant: text, replacesVersion: covenantVersion } },
          { onSuccess: done },
        );
      }}
    >
      <Textarea
        label="Text"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        autosize
        minRows={6}
        maxRows={16}
      />
    </ActButton>
  );
}
