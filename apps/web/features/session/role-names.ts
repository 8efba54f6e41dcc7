import type { Role } from '../../graphql/generated/operations.js';

const NAMES: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'Administrator',
  CLINICIAN: 'Clinician',
  DIRECTOR: 'Clinic director',
  GUEST: 'Guest',
  PRIVACY_OFFICER: 'Privacy officer',
  SUPERVISOR: 'Supervisor',
  TRAINEE: 'Trainee',
};

/** A person's roles in words: "Supervisor and clinician". */
export const roleNames = (roles: readonly Role[]): string =>
  new Intl.ListFormat('en').format(
    roles.map((role, index) => (index === 0 ? NAMES[role] : NAMES[role].toLowerCase())),
  );
