import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import { AddLicenceDocument } from '../../graphql/generated/people.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';

const FIELDS = [
  { name: 'type', label: 'Type', description: 'As the board writes it, such as LMFT.' },
  { name: 'number', label: 'Number', description: undefined },
  { name: 'jurisdiction', label: 'Jurisdiction', description: 'Country and state, such as US-CA.' },
] as const;
const DATES = [
  { name: 'issuedOn', label: 'Issued on' },
  { name: 'expiresOn', label: 'Last day' },
] as const;

const isMissing = (value: string): string | null => (value.trim() === '' ? 'Fill this in.' : null);

/** Enters a licence; from its last day on nobody can be assigned to this person, and the director is called. */
export function AddLicence({ member }: { readonly member: PersonRowFragment }) {
  const add = useChange(AddLicenceDocument);
  const form = useForm({
    initialValues: { type: '', number: '', jurisdiction: 'US-CA', issuedOn: '', expiresOn: '' },
    validate: {
      type: isMissing,
      number: isMissing,
      jurisdiction: isMissing,
      issuedOn: isMissing,
      expiresOn: isMissing,
    },
  });
  const { displayName } = member.person;
  const act = (done: () => void): void => {
    if (form.validate().hasErrors) return;
    add.mutate({ input: { memberId: member.id, ...form.values } }, { onSuccess: done });
  };
  return (
    <ActButton
      label="Licence"
      name={`Enter a licence of ${displayName}`}
      title={`A licence of ${displayName}`}
      consequence="The rules of supervision read it: who may supervise, and until when."
      confirm="Save"
      error={add.error}
      isPending={add.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      {FIELDS.map(({ name, label, description }) => (
        <TextInput key={name} label={label} description={description} {...form.getInputProps(name)} />
      ))}
      {DATES.map(({ name, label }) => (
        <TextInput key={name} type="date" label={label} {...form.getInputProps(name)} />
      ))}
    </ActButton>
  );
}
