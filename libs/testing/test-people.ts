import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId, LicenceId, MembershipId, PersonId, SessionId } from '@subrosa/kernel';
import type { PersonActor, Role, SystemActor, SystemActorName } from '@subrosa/access';
import type { TestDatabase } from './test-database.js';

/** Policy of a real clinic with the defaults of the plan, in seconds. */
export const DEFAULT_POLICY = {
  afterSignOffSeconds: 14 * 86_400,
  backstopSeconds: 60 * 86_400,
  maximumSeconds: 180 * 86_400,
  idleDraftSeconds: 30 * 86_400,
  reviewDueSeconds: 48 * 3_600,
};

/** Puts a clinic into the database as the operator would. */
export async function buildClinic(
  database: TestDatabase,
  overrides: { isDemo?: boolean; name?: string; policy?: Partial<typeof DEFAULT_POLICY> } = {},
): Promise<ClinicId> {
  const id = newId<ClinicId>();
  await database.sql('SELECT subrosa.create_clinic($1, $2, $3, $4, $5, $6)', [
    id,
    overrides.name ?? 'Juniper Street Clinic',
    'America/Los_Angeles',
    'US-CA',
    overrides.isDemo ?? false,
    JSON.stringify({ ...DEFAULT_POLICY, ...overrides.policy }),
  ]);
  return id;
}

/** Puts a person with a membership into the clinic; a SUPERVISOR also gets a licence unless `licensed: false`. */
export async function buildMember(
  database: TestDatabase,
  clinicId: ClinicId,
  overrides: {
    roles?: readonly Role[];
    licensed?: boolean;
    displayName?: string;
    email?: string;
    passwordHash?: string;
  } = {},
): Promise<PersonActor> {
  const personId = newId<PersonId>();
  const membershipId = newId<MembershipId>();
  const roles = overrides.roles ?? ['TRAINEE'];
  await database.sql('SELECT subrosa.create_member($1, $2, $3, $4, $5, $6, $7)', [
    clinicId,
    personId,
    membershipId,
    overrides.email ?? `person-${personId}@example.test`,
    overrides.displayName ?? 'Test Person',
    overrides.passwordHash ?? 'no password',
    roles,
  ]);
  const licensed = overrides.licensed ?? roles.includes('SUPERVISOR');
  if (licensed) {
    await database.sql(
      `INSERT INTO subrosa.licences (clinic_id, id, person_id, type, number, jurisdiction, issued_on, expires_at, version)
       VALUES ($1, $2, $3, 'LMFT', $4, 'US-CA', '2015-01-01', $5, 1)`,
      [clinicId, newId<LicenceId>(), personId, personId.slice(-8), new Date('2099-01-01T00:00:00Z')],
    );
  }
  return {
    kind: 'person',
    personId,
    clinicId,
    membershipId,
    roles,
    licensedUntil: licensed ? new Date('2099-01-01T00:00:00Z') : new Date(0),
    programmeIds: [],
    sessionId: newId<SessionId>(),
    isDemo: false,
  };
}

/** Makes the supervisor the trainee's primary supervisor from a day ago on; answers the assignment's id. */
export async function buildAssignment(
  database: TestDatabase,
  people: { supervisor: PersonActor; supervisee: PersonActor },
  overrides: {
    from?: Date;
    until?: Date;
    kind?: 'PRIMARY' | 'SECONDARY' | 'COVERING';
    coversId?: string;
    isStandby?: boolean;
  } = {},
): Promise<string> {
  const id = newId();
  const now = await database.now();
  await database.sql(
    `INSERT INTO subrosa.supervision_assignments (clinic_id, id, supervisor_id, supervisee_id, kind, state, active_from, active_until,
       proposed_by, end_reason, pack_version, version, created_at, covers_id, is_standby)
     VALUES ($1, $2, $3, $4, $5, 'ASSIGNED', $6, $7, $3, 'NONE', 'test', 1, $8, $9, $10)`,
    [
      people.supervisor.clinicId,
      id,
      people.supervisor.personId,
      people.supervisee.personId,
      overrides.kind ?? 'PRIMARY',
      overrides.from ?? new Date(now.getTime() - 86_400_000),
      overrides.until ?? FOREVER,
      now,
      overrides.coversId ?? id,
      overrides.isStandby ?? false,
    ],
  );
  return id;
}

/** A system actor in a clinic. */
export function systemActor(clinicId: ClinicId, name: SystemActorName): SystemActor {
  return { kind: 'system', name, clinicId };
}
