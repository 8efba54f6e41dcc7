import { Checkbox, Stack, Text } from '@mantine/core';
import type { AssignmentKind } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';
import type { Readers } from './use-readers.js';

interface SupervisorPickerProps extends ChoiceProps {
  readonly supervisors: NonNullable<Readers['supervisors']>;
}

const KINDS: Readonly<Record<AssignmentKind, string>> = {
  PRIMARY: 'Your primary supervisor',
  SECONDARY: 'Your secondary supervisor',
  COVERING: 'Covers for your supervisor now',
};

/** The supervisors who supervise the author today; with several the first sign-off decides. */
export function SupervisorPicker({ choices, change, supervisors }: SupervisorPickerProps) {
  const inForce = supervisors.filter(({ isInForce }) => isInForce);
  if (inForce.length === 0)
    return <Text>Nobody supervises you today. The clinic director assigns supervisors: ask them.</Text>;
  return (
    <Checkbox.Group
      label="Supervisors"
      description={inForce.length > 1 ? 'With several, the first sign-off decides.' : undefined}
      value={[...choices.assignmentIds]}
      onChange={(assignmentIds) => {
        change({ ...choices, assignmentIds });
      }}
    >
      <Stack gap={6} mt={6}>
        {inForce.map(({ id, kind, supervisor }) => (
          <Checkbox
            key={id}
            value={id}
            label={supervisor?.displayName ?? 'A supervisor'}
            description={KINDS[kind]}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
