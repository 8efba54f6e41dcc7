import { Radio, Stack, Text } from '@mantine/core';
import type { ChoiceProps } from './choice-props.js';
import type { SupervisionGroupOffered } from './use-readers.js';

interface SupervisionGroupPickerProps extends ChoiceProps {
  readonly groups: readonly SupervisionGroupOffered[];
}

/** A supervision group of the author: its supervisor and the other supervisees read. */
export function SupervisionGroupPicker({ choices, change, groups }: SupervisionGroupPickerProps) {
  if (groups.length === 0)
    return <Text>You are in no supervision group. The supervisor of one can give you a place in it.</Text>;
  return (
    <Radio.Group
      label="Supervision group"
      description="Its supervisor and the other supervisees of today read it."
      value={choices.supervisionGroupId ?? ''}
      onChange={(supervisionGroupId) => {
        change({ ...choices, supervisionGroupId });
      }}
    >
      <Stack gap={6} mt={6}>
        {groups.map(({ id, name, supervisor }) => (
          <Radio
            key={id}
            value={id}
            label={name}
            description={supervisor === null ? undefined : `Led by ${supervisor.displayName}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
