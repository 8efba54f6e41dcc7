import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';
import { withUrgency } from './choices.js';
import { OnCallWords } from './on-call-words.js';
import { PlaceNotes } from './place-notes.js';

interface UrgencyPickerProps extends ChoiceProps {
  readonly onCall: SubmissionDeskQuery['clinic']['onCall'];
}

/** How soon an answer is needed. "Today" is chosen only after the telephone that is answered was shown. */
export function UrgencyPicker({ choices, change, refusals, onCall }: UrgencyPickerProps) {
  const [isShown, { open, close }] = useDisclosure(false);
  const choose = (value: string): void => {
    if (value === 'TODAY') open();
    else if (value === 'ROUTINE' || value === 'SOON') change(withUrgency(choices, value, null));
  };
  return (
    <>
      <PlaceNotes place="urgency" refusals={refusals} composer={null} />
      <Radio.Group label="An answer is needed" value={choices.urgency} onChange={choose}>
        <Stack gap={6} mt={6}>
          <Radio value="ROUTINE" label="In the usual time" />
          <Radio value="SOON" label="Soon" />
          <Radio value="TODAY" label="Today" description="Shows first whom to call." />
        </Stack>
      </Radio.Group>
      {choices.urgency === 'TODAY' && (
        <TodayChosen choices={choices} change={change} refusals={refusals} onCall={onCall} />
      )}
      <Modal opened={isShown} onClose={close} title="Subrosa is not monitored: call now">
        <Stack>
          <OnCallWords onCall={onCall} />
          <Text>Nothing here delays a call or a report. Sending the case comes after it.</Text>
          <Group>
            <Button
              onClick={() => {
                change(withUrgency(choices, 'TODAY', onCall?.version ?? 0));
                close();
              }}
            >
              I have seen this, choose today
            </Button>
            <Button variant="default" onClick={close}>
              Not today
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function TodayChosen({ choices, change, onCall }: UrgencyPickerProps) {
  return (
    <Alert color="yellow" variant="light" title="Subrosa is not monitored: call now">
      <Stack gap="xs">
        <OnCallWords onCall={onCall} />
        {choices.purpose === 'TRAINING_SUPERVISION' && choices.kind === 'ASSIGNMENTS' && (
          <Checkbox
            label="Send it as a safety case, unscreened"
            description="It goes out with findings still open, to one supervisor alone, and is marked as unscreened until a new version passes."
            checked={choices.isUnscreened}
            onChange={(event) => {
              change({ ...choices, isUnscreened: event.currentTarget.checked });
            }}
          />
        )}
      </Stack>
    </Alert>
  );
}
