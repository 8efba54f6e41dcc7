import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { blankPerson } from './record-form.js';
import type { RecordFields } from './record-form.js';

const ROLES = [
  { value: 'client', label: 'The client' },
  { value: 'relative', label: 'Relative or partner' },
  { value: 'clinician', label: 'Clinician' },
  { value: 'other', label: 'Somebody else' },
];

/** The people of the record: the client first, then whoever else could be named in a write-up. */
export function PeopleFields({ form }: { readonly form: UseFormReturnType<RecordFields> }) {
  return (
    <Stack>
      {form.values.names.map((_, at) => (
        // Rows have no identity of their own; the fields are controlled, so that a place is one.
        <Person key={at} form={form} at={at} />
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            form.insertListItem('names', blankPerson('relative'));
          }}
        >
          Add a person
        </Button>
      </Group>
    </Stack>
  );
}

function Person({ form, at }: { readonly form: UseFormReturnType<RecordFields>; readonly at: number }) {
  const field = (name: string) => ({
    ...form.getInputProps(`names.${String(at)}.${name}`),
    autoComplete: 'off',
    spellCheck: false,
  });
  const title = at === 0 ? 'The client' : `Person ${String(at + 1)}`;
  return (
    <Fieldset legend={title}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Given names" {...field('given')} />
        <TextInput label="Family name" {...field('family')} />
        <TextInput
          label="Nicknames and chosen names"
          description="Parted by commas"
          {...field('nicknames')}
        />
        <TextInput label="Earlier names" description="Parted by commas" {...field('formerNames')} />
      </SimpleGrid>
      {at > 0 && (
        <Group justify="space-between" align="end" mt="sm">
          <NativeSelect
            label="Who this is"
            data={ROLES}
            {...form.getInputProps(`names.${String(at)}.role`)}
          />
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => {
              form.removeListItem('names', at);
            }}
          >
            Remove {title.toLowerCase()}
          </Button>
        </Group>
      )}
    </Fieldset>
  );
}
