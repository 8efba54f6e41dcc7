import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { queryClient, sessionQuery } from '../../app/query-client.js';
import type { ChoiceProps } from './choice-props.js';
import type { ConsultationGroupOffered } from './use-readers.js';

interface ConsultationGroupPickerProps extends ChoiceProps {
  readonly groups: readonly ConsultationGroupOffered[];
}

/** A consultation group, and who of its members shall not read this case. */
export function ConsultationGroupPicker({ choices, change, groups }: ConsultationGroupPickerProps) {
  const chosen = groups.find(({ id }) => id === choices.consultationGroupId);
  if (groups.length === 0)
    return (
      <Text>You are in no consultation group. A facilitator admits members; the director makes groups.</Text>
    );
  return (
    <>
      <Radio.Group
        label="Consultation group"
        value={choices.consultationGroupId ?? ''}
        onChange={(consultationGroupId) => {
          change({ ...choices, consultationGroupId, excludedPersonIds: [] });
        }}
      >
        <Stack gap={6} mt={6}>
          {groups.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen !== undefined && <Exclusions group={chosen} choices={choices} change={change} />}
    </>
  );
}

interface ExclusionsProps extends Omit<ChoiceProps, 'refusals'> {
  readonly group: ConsultationGroupOffered;
}

function Exclusions({ group, choices, change }: ExclusionsProps) {
  const own = queryClient.getQueryData(sessionQuery().queryKey)?.session?.personId;
  const others = group.members.filter(({ personId, state }) => state === 'ADMITTED' && personId !== own);
  return (
    <Checkbox.Group
      label="Leave out"
      description="Whoever might know the client. They do not learn of the case, and nobody is told."
      value={[...choices.excludedPersonIds]}
      onChange={(excludedPersonIds) => {
        change({ ...choices, excludedPersonIds });
      }}
    >
      <Stack gap={6} mt={6}>
        {others.map(({ id, personId, person, role, isGuest }) => (
          <Checkbox
            key={id}
            value={personId}
            label={person?.displayName ?? 'A member'}
            description={
              isGuest ? 'Guest of another clinic' : role === 'FACILITATOR' ? 'Facilitator' : undefined
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
