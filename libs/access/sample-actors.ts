import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import { ROLES, SYSTEM_ACTORS } from './actor.js';
import type { Actor } from './actor.js';

/** Stands for "none" in a column that is never null. */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** One actor of each kind, so that every grant can be asked without a database. */
export interface Sample {
  readonly who: string;
  readonly actor: Actor;
}

/** The names that stand in the matrix for the attributes of whoever asks. */
export type Words = ReadonlyMap<string | number, string>;

/** A licensed person for each role, that role only, and every process; all of them in one clinic. */
export function sampleActors(): { samples: readonly Sample[]; words: Words } {
  const you = newId<PersonId>();
  const clinicId = newId<ClinicId>();
  const membershipId = newId<MembershipId>();
  const sessionId = newId<SessionId>();
  // Not FOREVER itself, which a grant may hold for other reasons.
  const licensedUntil = new Date(FOREVER.getTime() - 1);
  const programmeId = newId();
  const person = { kind: 'person', personId: you, clinicId, membershipId, licensedUntil, sessionId } as const;
  const people: Sample[] = ROLES.map((role) => ({
    who: role,
    actor: { ...person, roles: [role], programmeIds: role === 'GUEST' ? [] : [programmeId], isDemo: false },
  }));
  const processes: Sample[] = SYSTEM_ACTORS.map((name) => ({
    who: `process \`${name}\``,
    actor: { kind: 'system', name, clinicId },
  }));
  const words: Words = new Map<string | number, string>([
    [you, 'you'],
    [clinicId, 'your clinic'],
    [membershipId, 'your membership'],
    [sessionId, 'your session'],
    [programmeId, 'your programme'],
    [NIL_UUID, 'none'],
    [licensedUntil.getTime(), 'the end of your licence'],
  ]);
  return { samples: [...people, ...processes], words };
}
