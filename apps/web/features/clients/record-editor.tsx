import { Button, Group, SimpleGrid, Stack, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { OpenedRecord } from '@subrosa/deid';
import { FIELD_GROUPS, FIELD_WORDS } from './field-words.js';
import { LeaveGuard } from './leave-guard.js';
import { PeopleFields } from './people-fields.js';
import { toFields, toRecord } from './record-form.js';
import type { RecordFields } from './record-form.js';

interface RecordEditorProps {
  /** As it was opened; the editor begins anew with another one. */
  readonly content: unknown;
  readonly saveLabel: string;
  readonly isSaving: boolean;
  /** Resolves to true once it is saved: nothing is unsaved any more. */
  readonly onSave: (record: OpenedRecord) => Promise<boolean>;
  /** What stands above the button: a refusal, or when it was saved. */
  readonly children?: ReactNode;
}

/** Every field that the check on this device looks for; what is typed stays in the memory of this page. */
export function RecordEditor({ content, saveLabel, isSaving, onSave, children }: RecordEditorProps) {
  const form = useForm<RecordFields>({ mode: 'controlled', initialValues: toFields(content) });
  const save = async (fields: RecordFields): Promise<void> => {
    if (await onSave(toRecord(fields))) form.resetDirty(fields);
  };
  return (
    <form onSubmit={form.onSubmit((fields) => void save(fields))}>
      <Stack gap="lg">
        <LeaveGuard isUnsaved={form.isDirty() && !isSaving} />
        <PeopleFields form={form} />
        {FIELD_GROUPS.map(({ title, fields }) => (
          <ListGroup key={title} title={title}>
            {fields.map((field) => (
              <ListInput key={field} form={form} field={field} />
            ))}
          </ListGroup>
        ))}
        {children}
        <Group>
          <Button type="submit" loading={isSaving}>
            {saveLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ListGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Stack gap="sm" role="group" aria-labelledby={id}>
      <Title order={3} size="h4" id={id}>
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>{children}</SimpleGrid>
    </Stack>
  );
}

function ListInput({
  form,
  field,
}: {
  readonly form: UseFormReturnType<RecordFields>;
  readonly field: keyof typeof FIELD_WORDS;
}) {
  const { label, hint } = FIELD_WORDS[field];
  return (
    <Textarea
      label={label}
      description={hint === undefined ? 'One a line' : `One a line. ${hint}`}
      autosize
      minRows={2}
      maxRows={8}
      autoComplete="off"
      spellCheck={false}
      {...form.getInputProps(`lists.${field}`)}
    />
  );
}
