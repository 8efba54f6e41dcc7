import { Group } from '@mantine/core';
import { useState } from 'react';
import {
  AdmitGroupMemberDocument,
  AppointFacilitatorDocument,
  ProposeGuestDocument,
} from '../../graphql/generated/groups.js';
import type { GroupPartsFragment, Role } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { peopleOf } from './group-state.js';
import { PersonSelect } from '../../components/person-select.js';

/** The ways into a group that this person may open to others. */
export function AddMember({ group }: { readonly group: GroupPartsFragment }) {
  const admit = useChange(AdmitGroupMemberDocument);
  const propose = useChange(ProposeGuestDocument);
  const appoint = useChange(AppointFacilitatorDocument);
  const { viewerCan } = group;
  return (
    <Group gap="sm" mt="sm">
      {viewerCan.admit && (
        <AddPerson
          group={group}
          change={admit}
          label="Admit a member"
          consequence="A licensed colleague of this clinic. They are in at once and read once they have signed the covenant."
          confirm="Admit"
        />
      )}
      {viewerCan.proposeGuest && (
        <AddPerson
          group={group}
          change={propose}
          role="GUEST"
          label="Propose a guest"
          consequence="A licensed colleague of another clinic. The director decides; until then they see nothing."
          confirm="Propose"
        />
      )}
      {viewerCan.appoint && (
        <AddPerson
          group={group}
          change={appoint}
          label="Appoint a facilitator"
          consequence="A licensed colleague of this clinic who is not in the group yet. They lead it from now on."
          confirm="Appoint"
        />
      )}
    </Group>
  );
}

/** A change that names one person of a group. */
type PersonChange = ReturnType<typeof useChange<unknown, { input: { groupId: string; personId: string } }>>;

interface AddPersonProps {
  readonly group: GroupPartsFragment;
  readonly change: PersonChange;
  readonly label: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly role?: Role;
}

function AddPerson({ group, change, label, consequence, confirm, role }: AddPersonProps) {
  const [personId, setPerson] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { present, proposed } = peopleOf(group.members);
  const act = (done: () => void): void => {
    setAsked(true);
    if (personId === '') return;
    change.mutate(
      { input: { groupId: group.id, personId } },
      {
        onSuccess: () => {
          setPerson('');
          setAsked(false);
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label={label}
      title={label}
      consequence={consequence}
      confirm={confirm}
      error={change.error}
      isPending={change.isPending}
      act={act}
    >
      <PersonSelect
        label="Person"
        value={personId}
        onChange={setPerson}
        {...(role === undefined ? {} : { role })}
        without={[...present, ...proposed].map((one) => one.personId)}
        error={isAsked && personId === '' ? 'Choose a person.' : undefined}
      />
    </ActButton>
  );
}
