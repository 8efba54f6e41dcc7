import {
  Alert,
  Anchor,
  Button,
  Card,
  Group,
  Radio,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { ClientPseudonymsDocument, TemplatesDocument } from '../../graphql/generated/write-ups.js';
import { query } from '../../graphql/use-operation.js';
import { VaultGate } from '../vault/vault-gate.js';
import { beginDraft } from './begin-draft.js';
import { ExampleButton } from './example-button.js';
import { newestTemplates } from './newest-templates.js';
import type { WriteUpTemplate } from './use-opened-draft.js';
import classes from './write-ups.module.css';

const NEW_CLIENT = 'new';

interface NewWriteUp {
  templateId: string;
  clientRecordId: string;
  given: string;
  family: string;
}

/** Begins a draft: which form, about whom. */
export function NewWriteUpPage({ wanted }: { readonly wanted: string | null }) {
  useEffect(() => {
    document.title = 'New write-up - Subrosa';
  }, []);
  return (
    <Stack maw={720}>
      <Title order={1}>New write-up</Title>
      <VaultGate why="Drafts and client records are sealed: only you can open them.">
        <Choices wanted={wanted} />
      </VaultGate>
    </Stack>
  );
}

function Choices({ wanted }: { readonly wanted: string | null }) {
  const templates = useQuery(query(TemplatesDocument, {}));
  const records = useQuery(query(ClientPseudonymsDocument, {}));
  if (templates.data === undefined || records.data === undefined) {
    const error = templates.error ?? records.error;
    if (error === null) return <Skeleton height={320} role="status" aria-busy aria-label="Loading" />;
    return (
      <RouteFailure error={error} reset={() => void Promise.all([templates.refetch(), records.refetch()])} />
    );
  }
  const forms = newestTemplates(templates.data.templates);
  const clients = records.data.clientRecords.edges.map(({ node }) => node);
  return <ChoiceForm forms={forms} clients={clients} wanted={wanted} />;
}

interface FormProps {
  readonly forms: readonly WriteUpTemplate[];
  readonly clients: readonly { readonly id: string; readonly pseudonym: string }[];
  readonly wanted: string | null;
}

function ChoiceForm({ forms, clients, wanted }: FormProps) {
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useForm<NewWriteUp>({
    initialValues: {
      templateId: forms.find(({ id }) => id === wanted)?.id ?? forms[0]?.id ?? '',
      clientRecordId: clients.length === 0 ? NEW_CLIENT : '',
      given: '',
      family: '',
    },
    validate: { clientRecordId: (value) => (value === '' ? 'Choose whom it is about.' : null) },
  });
  const begin = async ({ templateId, clientRecordId, given, family }: NewWriteUp): Promise<void> => {
    const template = forms.find(({ id }) => id === templateId);
    if (template === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const about =
        clientRecordId === NEW_CLIENT
          ? { given, family, taken: clients.map(({ pseudonym }) => pseudonym) }
          : { id: clientRecordId };
      const draftId = await beginDraft(template, about);
      await navigate({ to: '/write-ups/$draftId', params: { draftId } });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : 'That did not work.');
      setBusy(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void begin(values))}>
      <Stack gap="lg">
        <Radio.Group
          label="Which form"
          description="A form gives the headings. Nothing of another write-up is taken over."
          {...form.getInputProps('templateId')}
        >
          <Stack gap="xs" mt="xs">
            {forms.map((template) => (
              <Card key={template.id} withBorder padding="sm" className={classes.card}>
                <Radio
                  value={template.id}
                  label={template.title}
                  description={template.sections.map(({ heading }) => heading).join(', ')}
                />
                <div className={classes.formFoot}>
                  <ExampleButton template={template} />
                </div>
              </Card>
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label="About whom"
          description="Readers see neither the pseudonym nor the record. With the record open, the composer knows the client's names."
          {...form.getInputProps('clientRecordId')}
        >
          <Stack gap="xs" mt="xs">
            {clients.map(({ id, pseudonym }) => (
              <Radio key={id} value={id} label={pseudonym} />
            ))}
            <Radio value={NEW_CLIENT} label="A client without a record yet" />
          </Stack>
        </Radio.Group>
        {form.values.clientRecordId === NEW_CLIENT && <NewClient form={form} />}
        {failure !== null && (
          <Alert color="red" role="alert" title="The draft was not begun">
            {failure}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={isBusy}>
            Begin the draft
          </Button>
          <Anchor component={Link} to="/write-ups">
            Back to my write-ups
          </Anchor>
        </Group>
      </Stack>
    </form>
  );
}

function NewClient({ form }: { readonly form: Pick<UseFormReturnType<NewWriteUp>, 'getInputProps'> }) {
  return (
    <Stack gap="xs">
      <Text size="sm">
        The names are sealed on this device and never sent with a case; they let the composer find them.
        Relatives, employers and the like can be added under Client records.
      </Text>
      <Group grow align="flex-start">
        <TextInput
          label="Given names"
          autoComplete="off"
          spellCheck={false}
          data-gramm="false"
          {...form.getInputProps('given')}
        />
        <TextInput
          label="Family name"
          autoComplete="off"
          spellCheck={false}
          data-gramm="false"
          {...form.getInputProps('family')}
        />
      </Group>
    </Stack>
  );
}
