import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PeopleToChooseDocument } from '../graphql/generated/person-select.js';
import type { Role } from '../graphql/generated/operations.js';
import { query } from '../graphql/use-operation.js';

interface PersonSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (personId: string) => void;
  /** Only who has this role; everybody if left out. */
  readonly role?: Role;
  /** Who is there already and is not offered again. */
  readonly without?: readonly string[];
  readonly error?: string | undefined;
}

/** Chooses one person of the clinic by name; who may take the place is for the API to say. */
export function PersonSelect({
  label,
  description,
  value,
  onChange,
  role,
  without = [],
  error,
}: PersonSelectProps) {
  const { data } = useQuery(query(PeopleToChooseDocument, { role: role ?? null }));
  const people = (data?.people.edges ?? []).filter(({ node }) => !without.includes(node.person.id));
  return (
    <NativeSelect
      label={label}
      description={description}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
      error={error}
      data={[
        {
          value: '',
          label: data !== undefined && people.length === 0 ? 'Nobody can be chosen' : 'Choose a person',
        },
        ...people.map(({ node }) => ({ value: node.person.id, label: node.person.displayName })),
      ]}
    />
  );
}
