import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AdvanceConsultationDocument } from '../../graphql/generated/consultation.js';
import type { ConsultationPartsFragment } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';
import { STAGES, stageName } from './consultation-state.js';
import type { TimedStage } from './consultation-state.js';

/** Moves the consultation on by one stage, after saying that it never goes back. */
export function AdvanceButton({
  consultation: { caseId, stage, version },
  to,
}: {
  readonly consultation: ConsultationPartsFragment;
  readonly to: TimedStage;
}) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const advance = useChange(AdvanceConsultationDocument);
  const name = stageName(to);
  const who = STAGES.find((one) => one.stage === to)?.who ?? '';
  const confirm = (): void => {
    advance.mutate({ input: { caseId, to, expectedVersion: version } }, { onSuccess: close });
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        Move on to {name}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Move on to ${name}?`} centered>
        <Stack>
          <Text>
            {stageName(stage)} ends now, for everybody. Next: {who}. A consultation never goes back to an
            earlier stage.
          </Text>
          {refusalTexts(advance.error).map((text) => (
            <Alert key={text} color="red" role="alert" title={text} />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Stay at {stageName(stage)}
            </Button>
            <Button onClick={confirm} loading={advance.isPending} data-autofocus>
              Move on
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
