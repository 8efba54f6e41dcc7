import { Checkbox, Stack } from '@mantine/core';
import type { Role } from '../../graphql/generated/operations.js';
import { roleNames } from '../session/role-names.js';

const ROLES: readonly Role[] = [
  'TRAINEE',
  'CLINICIAN',
  'SUPERVISOR',
  'DIRECTOR',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUEST',
];

interface RoleChoiceProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error?: string | undefined;
}

/** The roles of one person; which go together is for the API to say. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  return (
    <Checkbox.Group
      label="Roles"
      value={[...value]}
      onChange={(chosen) => {
        onChange(ROLES.filter((role) => chosen.includes(role)));
      }}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={roleNames([role])} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
