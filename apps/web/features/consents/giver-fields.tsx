import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ConsentFields } from './consent-form.js';
import { usualGivers } from './consent-form.js';
import { AUTHORITY_WORDS, GIVER_WORDS, optionsOf } from './consent-words.js';

type Form = UseFormReturnType<ConsentFields>;

const AGES = [
  { value: 'ADULT', label: 'An adult' },
  { value: 'MINOR', label: 'A minor' },
];

/** Who gave it and by what right; never by name, which stands sealed in the record. */
export function GiverFields({ form }: { readonly form: Form }) {
  const { givers, clientKind } = form.values;
  return (
    <Fieldset legend="Who gave it">
      <Stack>
        <Text size="sm" c="dimmed">
          No names here: the sealed record has them.
        </Text>
        {givers.map((_, at) => (
          // Rows have no identity of their own; the fields are controlled, so that a place is one.
          <Giver key={at} form={form} at={at} />
        ))}
        {form.errors['givers'] !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {form.errors['givers']}
          </Text>
        )}
        <Group>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => {
              const [usual] = usualGivers(clientKind);
              if (usual !== undefined) form.insertListItem('givers', usual);
            }}
          >
            Add somebody who gave it
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

function Giver({ form, at }: { readonly form: Form; readonly at: number }) {
  const field = (name: string) => form.getInputProps(`givers.${String(at)}.${name}`);
  const isCouple = form.values.clientKind === 'COUPLE';
  const many = form.values.givers.length > 1;
  const whose = many ? ` (${String(at + 1)})` : '';
  return (
    <Stack
      gap={4}
      role="group"
      aria-label={isCouple ? `Partner ${String(at + 1)}` : `Giver ${String(at + 1)}`}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect label={`Who${whose}`} data={optionsOf(GIVER_WORDS)} {...field('kind')} />
        <NativeSelect
          label={`By what right${whose}`}
          data={optionsOf(AUTHORITY_WORDS)}
          {...field('authority')}
        />
        <NativeSelect label={`The client is${whose}`} data={AGES} {...field('ageBasis')} />
      </SimpleGrid>
      {form.errors[`givers.${String(at)}`] !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {form.errors[`givers.${String(at)}`]}
        </Text>
      )}
      {many && (
        <Group>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              form.removeListItem('givers', at);
            }}
          >
            Remove{whose}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
