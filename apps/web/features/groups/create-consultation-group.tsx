import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateConsultationGroupDocument } from '../../graphql/generated/groups.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { PersonSelect } from '../../components/person-select.js';

/** For the director: a consultation group with the one who leads it. */
export function CreateConsultationGroup() {
  const [name, setName] = useState('');
  const [facilitatorId, setFacilitator] = useState('');
  const [covenant, setCovenant] = useState('');
  const [isAsked, setAsked] = useState(false);
  const create = useChange(CreateConsultationGroupDocument);
  const navigate = useNavigate();
  const act = (done: () => void): void => {
    setAsked(true);
    if (name.trim() === '' || facilitatorId === '') return;
    const input = {
      name,
      facilitatorIds: [facilitatorId],
      covenant: covenant.trim() === '' ? null : covenant,
    };
    create.mutate(
      { input },
      {
        onSuccess: ({ createConsultationGroup: { id } }) => {
          done();
          void navigate({ to: '/groups/$groupId', params: { groupId: id } });
        },
      },
    );
  };
  return (
    <ActButton
      label="New consultation group"
      title="New consultation group"
      consequence="A closed group of licensed colleagues. Whoever leads it admits the members; you approve each guest. Nobody reads before they have signed its covenant."
      confirm="Make the group"
      error={create.error}
      isPending={create.isPending}
      act={act}
      button={{ variant: 'filled' }}
    >
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
        maxLength={120}
        error={isAsked && name.trim() === '' ? 'Give the group a name.' : undefined}
      />
      <PersonSelect
        label="Facilitator"
        description="A licensed clinician or supervisor. You can appoint more of them later."
        value={facilitatorId}
        onChange={setFacilitator}
        error={isAsked && facilitatorId === '' ? 'Choose who leads the group.' : undefined}
      />
      <Textarea
        label="Covenant"
        description="What its members agree on. Leave it empty and the facilitator publishes the first one."
        value={covenant}
        onChange={(event) => {
          setCovenant(event.currentTarget.value);
        }}
        autosize
        minRows={3}
        maxRows={10}
      />
    </ActButton>
  );
}
