import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  NativeSelect,
  Radio,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { RecordConsentOfRecordDocument } from '../../graphql/generated/consents.js';
import { RequestError } from '../../graphql/request-error.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useChange } from '../../graphql/use-operation.js';
import { newConsentFields, refusalsByField, toConsentInput, usualGivers } from './consent-form.js';
import type { ConsentFields } from './consent-form.js';
import {
  CLIENT_KIND_WORDS,
  INSTRUMENT_WORDS,
  METHOD_WORDS,
  SCOPE_WORDS,
  optionsOf,
} from './consent-words.js';
import { GiverFields } from './giver-fields.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';

type Form = UseFormReturnType<ConsentFields>;

/** The dialog that records one document; what the API refuses stands at its field. */
export function RecordConsent({
  recordId,
  onClose,
}: {
  readonly recordId: string;
  readonly onClose: () => void;
}) {
  const zone = useClinicZone();
  const form = useForm<ConsentFields>({ initialValues: newConsentFields(serverNow(), zone) });
  const recording = useChange(RecordConsentOfRecordDocument);
  const save = (fields: ConsentFields): void => {
    recording.mutate(
      { input: toConsentInput(fields, { recordId, now: serverNow(), zone }) },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (error instanceof RequestError) form.setErrors(refusalsByField(error.details));
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title="Record a consent" size="lg">
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Stack>
          <WhatAndWhom form={form} />
          <Scopes form={form} />
          <GiverFields form={form} />
          <HowAndWhen form={form} />
          {recording.error !== null && (
            <Alert color="red" role="alert" title="Not recorded">
              {Object.keys(form.errors).length > 0
                ? 'What is in the way stands at the fields above.'
                : recording.error.message}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={recording.isPending}>
              Record
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function WhatAndWhom({ form }: { readonly form: Form }) {
  return (
    <>
      <Radio.Group
        label="Which document"
        value={form.values.instrument}
        onChange={(value) => {
          form.setFieldValue('instrument', value);
        }}
        error={form.errors['instrument']}
      >
        <Stack gap="xs" mt={4}>
          {optionsOf(labelsOf(INSTRUMENT_WORDS)).map(({ value, label }) => (
            <Radio key={value} value={value} label={label} description={INSTRUMENT_WORDS[value].hint} />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label="The record is of"
        data={optionsOf(CLIENT_KIND_WORDS)}
        value={form.values.clientKind}
        onChange={(event) => {
          const clientKind = event.currentTarget.value as ConsentFields['clientKind']; // One of the options.
          form.setValues({ clientKind, givers: usualGivers(clientKind) });
        }}
      />
    </>
  );
}

function Scopes({ form }: { readonly form: Form }) {
  return (
    <Checkbox.Group
      label="What was agreed to"
      value={[...form.values.scopes]}
      onChange={(scopes) => {
        form.setFieldValue('scopes', scopes);
      }}
      error={form.errors['scopes']}
    >
      <Stack gap="xs" mt={4}>
        {optionsOf(labelsOf(SCOPE_WORDS)).map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} description={SCOPE_WORDS[value].hint} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function HowAndWhen({ form }: { readonly form: Form }) {
  return (
    <>
      <NativeSelect
        label="How it was given"
        data={optionsOf(METHOD_WORDS)}
        {...form.getInputProps('method')}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput type="date" label="From" {...form.getInputProps('from')} />
        <TextInput
          type="date"
          label="Talk it over by"
          description="New cases wait after that"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('reviewBy')}
        />
        <TextInput
          type="date"
          label="Last day"
          description="Empty for no end"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('until')}
        />
      </SimpleGrid>
    </>
  );
}

const labelsOf = <Value extends string>(
  words: Readonly<Record<Value, { readonly label: string }>>,
): Record<Value, string> =>
  // The same keys with the label alone.
  Object.fromEntries(
    Object.entries<{ readonly label: string }>(words).map(([key, { label }]) => [key, label]),
  ) as Record<Value, string>;
