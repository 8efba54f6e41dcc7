import { Radio, Stack } from '@mantine/core';
import type { SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import { PURPOSES } from '../receipts/receipt-words.js';
import { withPurpose } from './choices.js';
import type { ChoiceProps } from './choice-props.js';
import { PlaceNotes } from './place-notes.js';

interface PurposePickerProps extends ChoiceProps {
  readonly purposes: SubmissionDeskQuery['purposes'];
}

/** Why the case is shown; it decides who can be asked and what is attested. */
export function PurposePicker({ choices, change, refusals, purposes }: PurposePickerProps) {
  return (
    <>
      <PlaceNotes place="purpose" refusals={refusals} composer={null} />
      <Radio.Group
        label="Purpose"
        value={choices.purpose}
        onChange={(value) => {
          const rule = purposes.find(({ purpose }) => purpose === value);
          if (rule !== undefined) change(withPurpose(choices, rule));
        }}
      >
        <Stack gap="xs" mt={6}>
          {purposes
            .filter(({ isOffered }) => isOffered)
            .map(({ purpose, basis }) => (
              <Radio key={purpose} value={purpose} label={PURPOSES[purpose]} description={basis} />
            ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
