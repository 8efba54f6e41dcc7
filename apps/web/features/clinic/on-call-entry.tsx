import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { SetOnCallDocument } from '../../graphql/generated/clinic.js';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';

/** Whom an author is told to call before a case that cannot wait; whoever may change it does so here. */
export function OnCallEntry({ clinic }: { readonly clinic: ClinicOverviewQuery['clinic'] }) {
  const { onCall, viewerCan } = clinic;
  const [name, setName] = useState(onCall?.name ?? '');
  const [phone, setPhone] = useState(onCall?.phone ?? '');
  const change = useChange(SetOnCallDocument);
  const act = (done: () => void): void => {
    change.mutate({ input: { name, phone, expectedVersion: onCall?.version ?? 0 } }, { onSuccess: done });
  };
  return (
    <>
      <Text>
        {onCall === null || onCall.phone === null
          ? 'There is none: authors of urgent cases are told to call their supervisor.'
          : `${onCall.name ?? 'On call'}, ${onCall.phone}. Authors see it before they send a case that cannot wait.`}
      </Text>
      {viewerCan.setOnCall && (
        <ActButton
          label="Change the on-call entry"
          title="On-call entry"
          consequence="Authors of urgent cases are shown this first, with the words that Subrosa is not monitored."
          confirm="Save"
          error={change.error}
          isPending={change.isPending}
          act={act}
          button={{ w: 'fit-content' }}
        >
          <TextInput
            label="Who"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <TextInput
            label="Telephone"
            type="tel"
            value={phone}
            onChange={(event) => {
              setPhone(event.currentTarget.value);
            }}
          />
        </ActButton>
      )}
    </>
  );
}
