import { useState } from 'react';
import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import { ChangeRolesDocument } from '../../graphql/generated/people.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { RoleChoice } from './role-choice.js';

/** Gives and takes roles; what rested on a role that goes is closed at once. */
export function ChangeRoles({ member }: { readonly member: PersonRowFragment }) {
  const [roles, setRoles] = useState(member.roles);
  const change = useChange(ChangeRolesDocument);
  const { displayName } = member.person;
  const act = (done: () => void): void => {
    change.mutate(
      { input: { memberId: member.id, expectedVersion: member.version, roles } },
      { onSuccess: done },
    );
  };
  return (
    <ActButton
      label="Roles"
      name={`Roles of ${displayName}`}
      title={`Roles of ${displayName}`}
      consequence="It holds from this moment, on open pages too."
      confirm="Save"
      error={change.error}
      isPending={change.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <RoleChoice
        value={roles}
        onChange={setRoles}
        error={roles.length === 0 ? 'A person has at least one role; or end the membership.' : undefined}
      />
    </ActButton>
  );
}
