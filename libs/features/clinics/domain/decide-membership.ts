import type { ErrorCode } from '@subrosa/kernel';

/** What is known when somebody's place in the clinic is about to change; read under the lock of the clinic. */
export interface MembershipFacts {
  readonly isActive: boolean;
  readonly isOwn: boolean;
  readonly roles: readonly string[];
  /** How many other active members are administrators. */
  readonly otherAdministrators: number;
}

const ADMINISTRATOR = 'ADMINISTRATOR';

/** Why the roles may not become these, or null. Nobody raises themselves, and a clinic always keeps an administrator. */
export function decideRoles(facts: MembershipFacts, next: readonly string[]): ErrorCode | null {
  if (!facts.isActive) return 'MEMBERSHIP_ENDED';
  if (facts.isOwn && next.some((role) => !facts.roles.includes(role))) return 'OWN_ROLES_NOT_RAISED';
  const loses = facts.roles.includes(ADMINISTRATOR) && !next.includes(ADMINISTRATOR);
  return loses && facts.otherAdministrators === 0 ? 'LAST_ADMINISTRATOR' : null;
}

/** Why the membership may not end now, or null. */
export function decideEndMembership(facts: MembershipFacts): ErrorCode | null {
  if (!facts.isActive) return 'MEMBERSHIP_ENDED';
  const isLast = facts.roles.includes(ADMINISTRATOR) && facts.otherAdministrators === 0;
  return isLast ? 'LAST_ADMINISTRATOR' : null;
}
