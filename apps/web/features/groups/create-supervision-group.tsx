import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CreateSupervisionGroupDocument } from '../../graphql/generated/groups.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { Findings } from '../../components/findings.js';
import { PersonSelect } from '../../components/person-select.js';

/** For the director: a supervision group of one supervisor. */
export function CreateSupervisionGroup() {
  const [name, setName] = useState('');
  const [supervisorId, setSupervisor] = useState('');
  const [isAsked, setAsked] = useState(false);
  const create = useChange(CreateSupervisionGroupDocument);
  const navigate = useNavigate();
  const act = (done: () => void): void => {
    setAsked(true);
    if (name.trim() === '' || supervisorId === '') return;
    create.mutate(
      { input: { name, supervisorId } },
      {
        onSuccess: ({ createSupervisionGroup: { group } }) => {
          if (group === null) return;
          done();
          void navigate({ to: '/groups/$groupId', params: { groupId: group.id } });
        },
      },
    );
  };
  return (
    <ActButton
      label="New supervision group"
      title="New supervision group"
      consequence="One supervisor with supervisees who learn from each other. A place in it rests on a supervision in force and ends with it."
      confirm="Make the group"
      error={create.error}
      isPending={create.isPending}
      act={act}
    >
      <Findings findings={create.data?.createSupervisionGroup.findings ?? []} />
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
        label="Supervisor"
        role="SUPERVISOR"
        value={supervisorId}
        onChange={setSupervisor}
        error={isAsked && supervisorId === '' ? 'Choose who supervises the group.' : undefined}
      />
    </ActButton>
  );
}
