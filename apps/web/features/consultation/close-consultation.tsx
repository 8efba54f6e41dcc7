import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { KeepReasonsDocument } from '../../graphql/generated/consultation.js';
import type { CaseConsultationQuery } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { query } from '../../graphql/use-operation.js';
import { DayField } from '../../components/day-field.js';
import { ClosingText } from './closing-text.js';
import { useClosing } from './use-closing.js';

type SeenCase = CaseConsultationQuery['case'];

/** Opens the summary that closes a consultation. */
export function CloseButton({ seen }: { readonly seen: SeenCase }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        Sum up and close
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={`Close the consultation of case ${String(seen.number)}`}
        size="lg"
        centered
      >
        <ClosingForm seen={seen} onDone={close} />
      </Modal>
    </>
  );
}

function ClosingForm({ seen, onDone }: { readonly seen: SeenCase; readonly onDone: () => void }) {
  const { closing, set, send, refusalOf, reminder, error, isPending } = useClosing(
    seen.id,
    seen.versionCount ?? 1,
  );
  const { data } = useQuery(query(KeepReasonsDocument, {}));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send();
  };
  if (reminder !== null)
    return (
      <Stack role="status">
        <Text>{reminder}</Text>
        <Group justify="flex-end">
          <Button onClick={onDone}>Done</Button>
        </Group>
      </Stack>
    );
  const keepReasons = data?.caseVocabulary.keepReasons ?? [];
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">
          The summary is a review in your name. It closes the consultation for everybody, starts the expiry of
          the case, and ends with the case.
        </Text>
        {refusalTexts(error).map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        <ClosingText
          label="Summary"
          description="What the group has come to, without anything that tells who the client is. At most 2,000 characters."
          field="summary"
          {...{ closing, set, keepReasons, refusalOf }}
        />
        <ClosingText
          label="Recommendations"
          description="May be left empty. At most 2,000 characters."
          field="recommendations"
          {...{ closing, set, keepReasons, refusalOf }}
        />
        <ClosingDays {...{ closing, set, refusalOf }} />
        <PasswordInput
          label="Your password"
          description={
            data?.clinic.isDemo === true
              ? 'You sign with it. In this demo any password will do.'
              : 'You sign with it, again, for this act alone.'
          }
          value={closing.password}
          onChange={(event) => {
            set({ password: event.currentTarget.value });
          }}
          error={refusalOf('password')}
          autoComplete="current-password"
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending}>
            Sign and close
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ClosingDays({
  closing,
  set,
  refusalOf,
}: Pick<ReturnType<typeof useClosing>, 'closing' | 'set' | 'refusalOf'>) {
  return (
    <Group grow align="start" preventGrowOverflow={false} wrap="wrap">
      <DayField
        label="The group met on"
        description="Leave it empty if the group only wrote."
        value={closing.liveOn}
        onDay={(day) => {
          set({ liveOn: day });
        }}
        error={refusalOf('liveOn')}
      />
      <DayField
        label="Follow-up on"
        description="When the group takes it up again."
        value={closing.followUpOn}
        onDay={(day) => {
          set({ followUpOn: day });
        }}
        error={refusalOf('followUpOn')}
      />
    </Group>
  );
}
