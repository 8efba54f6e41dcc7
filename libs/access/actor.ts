import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';

/** Every role a membership can carry; several at once are common (a supervisor is usually a clinician too). */
export const ROLES = [
  'TRAINEE',
  'CLINICIAN',
  'SUPERVISOR',
  'DIRECTOR',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'GUEST',
] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** The processes that act without a person; each opens its work in one clinic under its own name. */
export const SYSTEM_ACTORS = ['expirer', 'sweeper', 'relay', 'operator', 'seeder', 'identity'] as const;

/** One of {@link SYSTEM_ACTORS}. */
export type SystemActorName = (typeof SYSTEM_ACTORS)[number];

/** A signed-in person in the one clinic in which the session acts now. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly clinicId: ClinicId;
  readonly membershipId: MembershipId;
  readonly roles: readonly Role[];
  /** The latest expiry among the licences that have not expired; the epoch (0) where there is none. */
  readonly licensedUntil: Date;
  /** The programmes of the clinic in which the person works today; a guest works in none. */
  readonly programmeIds: readonly string[];
  readonly sessionId: SessionId;
  readonly isDemo: boolean;
}

/** A named process in one clinic; it has no roles, so that a grant has to name it to give it anything. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: SystemActorName;
  readonly clinicId: ClinicId;
}

/** Whoever acts: a person or a named process, always in exactly one clinic. */
export type Actor = PersonActor | SystemActor;

/** True if the actor is a person who holds the role in this clinic; a system actor holds none. */
export function actorHas(actor: Actor, role: Role): actor is PersonActor {
  return actor.kind === 'person' && actor.roles.includes(role);
}
