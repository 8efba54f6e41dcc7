import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { PlanConsultationDocument } from '../../graphql/generated/consultation.js';
import type { ConsultationPartsFragment } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { RequestError } from '../../graphql/request-error.js';
import { useChange } from '../../graphql/use-operation.js';
import { stageName, untilField } from './consultation-state.js';
import { movableStages, movedEnds, planRefusals, plannedEnds } from './planned-ends.js';

/** Opens the plan of the stages. */
export function PlanButton({ consultation }: { readonly consultation: ConsultationPartsFragment }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={open}>
        Plan the dates
      </Button>
      <Modal opened={isOpen} onClose={close} title="Plan the dates" centered>
        <PlanForm key={consultation.version} consultation={consultation} onDone={close} />
      </Modal>
    </>
  );
}

function PlanForm({
  consultation,
  onDone,
}: {
  readonly consultation: ConsultationPartsFragment;
  readonly onDone: () => void;
}) {
  const [before] = useState(() => plannedEnds(consultation));
  const [given, setGiven] = useState(before);
  const plan = useChange(PlanConsultationDocument);
  const refused =
    plan.error instanceof RequestError ? planRefusals(plan.error.details) : new Map<string, string[]>();
  const elsewhere = refused.size === 0 ? refusalTexts(plan.error) : (refused.get('input') ?? []);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { caseId, version } = consultation;
    plan.mutate(
      { input: { caseId, expectedVersion: version, ...movedEnds(before, given) } },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">
          A date moves nothing by itself: you move the consultation on. Times are in the zone of this device,{' '}
          {Intl.DateTimeFormat().resolvedOptions().timeZone}.
        </Text>
        {elsewhere.map((text) => (
          <Alert key={text} color="red" role="alert" title={text} />
        ))}
        {movableStages(consultation).map((stage) => {
          const field = untilField(stage);
          return (
            <TextInput
              key={stage}
              type="datetime-local"
              label={`${stageName(stage)} until`}
              value={given[field]}
              onChange={(event) => {
                setGiven({ ...given, [field]: event.currentTarget.value });
              }}
              error={refused.get(field)?.join(' ')}
            />
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={plan.isPending}>
            Save the plan
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
