import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queryClient, sessionQuery } from '../../app/query-client.js';
import { SubmissionColleaguesDocument } from '../../graphql/generated/submission.js';
import { query } from '../../graphql/use-operation.js';
import type { ChoiceProps } from './choice-props.js';

const TREATING = new Set(['CLINICIAN', 'SUPERVISOR']);

/** One colleague of the clinic; whether they may be asked the gate says. */
export function ColleaguePicker({ choices, change }: ChoiceProps) {
  const { data, error } = useQuery(query(SubmissionColleaguesDocument, {}));
  const own = queryClient.getQueryData(sessionQuery().queryKey)?.session?.personId;
  const people = (data?.people.edges ?? [])
    .map(({ node }) => node)
    .filter(({ person, roles }) => person.id !== own && roles.some((role) => TREATING.has(role)));
  return (
    <>
      <NativeSelect
        label="Colleague"
        description="A licensed clinician or supervisor of this clinic. Nobody else reads the case."
        value={choices.colleagueId ?? ''}
        onChange={(event) => {
          change({ ...choices, colleagueId: event.currentTarget.value || null });
        }}
        data={[
          { value: '', label: 'Choose a colleague' },
          ...people.map(({ person }) => ({ value: person.id, label: person.displayName })),
        ]}
      />
      {error !== null && (
        <Text c="var(--mantine-color-error)">
          The people of the clinic could not be listed. {error.message}
        </Text>
      )}
    </>
  );
}
