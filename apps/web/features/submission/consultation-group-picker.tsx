import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { queryClient, sessionQuery } from '../../app/query-client.js';
import type { SubmissionReadersQuery } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';

type Groups = SubmissionReadersQuery['consultationGroups'];

interface ConsultationGroupPickerProps extends ChoiceProps {
  readonly groups: Groups;
}

/** A consultation group, and who of its members shall not read this case. */
export function ConsultationGroupPicker({ choices, change, groups }: ConsultationGroupPickerProps) {
  const chosen = groups.edges.find(({ node }) => node.id === choices.consultationGroupId)?.node;
  if (groups.edges.length === 0)
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
          {groups.edges.map(({ node }) => (
            <Radio key={node.id} value={node.id} label={node.name} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen !== undefined && <Exclusions group={chosen} choices={choices} change={change} />}
    </>
  );
}

interface ExclusionsProps extends Omit<ChoiceProps, 'refusals'> {
  readonly group: Groups['edges'][number]['node'];
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
